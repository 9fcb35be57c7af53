// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.types;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Convert;
import dev.athanor.annotation.Converter;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;

// region converter
@Table("memberships")
public record Membership(@Id long id, @YesNo boolean active) {

    @Convert(YesNoText.class)
    @Column(length = 1)
    public @interface YesNo {}

    public static final class YesNoText implements Converter<Boolean, String> {
        @Override
        public Boolean read(String stored) {
            return switch (stored) {
                case "Y" -> true;
                case "N" -> false;
                default -> throw new IllegalArgumentException("neither Y nor N");
            };
        }

        @Override
        public String write(Boolean value) {
            return value ? "Y" : "N";
        }
    }
}
// endregion
