// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    @ParameterizedTest
    @CsvSource({"email, email, 0", "emial, email, 2", "mail, email, 1", "eMail, email, 0", "'', abc, 3", "abc, '', 3"})
    void countsEdits(String left, String right, int distance) {
        assertThat(NearestName.distance(left, right)).isEqualTo(distance);
    }

    @Test
    void hintsAtTheNearestNameOnly() {
        assertThat(NearestName.hint("emial", List.of("name", "mail", "email"))).isEqualTo(" (did you mean \"email\"?)");
        assertThat(NearestName.hint("address", List.of("name", "email"))).isEmpty();
    }
}
