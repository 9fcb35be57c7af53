// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Parameter;

/** Decides how the value of a parameter appears in the log. */
@FunctionalInterface
public interface ValueMask {
    /** Shows nothing but the type. */
    ValueMask HIDDEN = parameter -> parameter.type().sqlName();

    /** Shows values as they are, cut after 100 characters: for development only. */
    ValueMask CLEAR = parameter -> {
        String text = String.valueOf(parameter.value());
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    };

    /** What to print for a parameter whose value is not null. */
    String show(Parameter<?> parameter);
}
