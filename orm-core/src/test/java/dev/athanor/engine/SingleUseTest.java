// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ConcurrentSessionUseException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** One thread at a time, as often as it likes. */
class SingleUseTest {
    private final SingleUse use = new SingleUse();

    @Test
    void sameThreadMayEnterAgain() {
        use.enter("list");
        use.enter("find");
        use.exit();
        assertThat(refusalOfAnotherThread()).isTrue();
        use.exit();
        assertThat(refusalOfAnotherThread()).isFalse();
        use.enter("list");
        use.exit();
    }

    private boolean refusalOfAnotherThread() {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        use.enter("commit");
                        use.exit();
                        return false;
                    } catch (ConcurrentSessionUseException e) {
                        assertThat(e)
                                .hasMessageContaining("commit")
                                .hasMessageContaining(Thread.currentThread().getName());
                        return true;
                    }
                })
                .join();
    }
}
