// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import static dev.athanor.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Thousands of schemas need no more memory than those that were used last. */
class MovedBlocksTest {
    private final MovedBlocks blocks = new MovedBlocks(2);

    @Test
    void keepsTheBlocksThatWereUsedLast() {
        KeyBlock a = blocks.of(USER.id, "a");
        a.add(List.of(1L, 2L));
        for (int i = 0; i < 1_000; i++) {
            blocks.of(USER.id, "other_" + i);
            assertThat(blocks.of(USER.id, "a")).isSameAs(a);
        }
        blocks.of(USER.id, "b");
        blocks.of(USER.id, "c");
        assertThat(blocks.of(USER.id, "a")).isNotSameAs(a);
        assertThat(blocks.of(USER.id, "a").take()).isNull();
    }

    @Test
    void aBlockIsThatOfOneSchema() {
        KeyBlock a = blocks.of(USER.id, "a");
        assertThat(blocks.of(USER.id, "b")).isNotSameAs(a);
        blocks.forget(USER.id, "b");
        assertThat(blocks.of(USER.id, "a")).isSameAs(a);
        blocks.forget(USER.id, "a");
        assertThat(blocks.of(USER.id, "a")).isNotSameAs(a);
    }
}
