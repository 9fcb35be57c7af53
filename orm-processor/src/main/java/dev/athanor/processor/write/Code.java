// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Small pieces of code and Javadoc. */
final class Code {
    private static final int FEW = 3;

    private Code() {}

    /** Arguments in a row. */
    static CodeBlock inline(List<CodeBlock> arguments) {
        return CodeBlock.join(arguments, ", ");
    }

    /** Arguments of a construction outside a statement's own layout: a few in a row, more on a line each. */
    static CodeBlock arguments(List<CodeBlock> arguments) {
        return arguments.size() <= FEW
                ? inline(arguments)
                : CodeBlock.builder()
                        .add("\n$>$>")
                        .add(CodeBlock.join(arguments, ",\n"))
                        .add("$<$<")
                        .build();
    }

    static CodeBlock of(String format, Object... arguments) {
        return CodeBlock.of(format, arguments);
    }

    /** Text that is safe inside a {@code code} tag of Javadoc, wherever it came from. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .forEach(each -> plain.appendCodePoint(
                        Character.isISOControl(each) || "{}@\\*".indexOf(each) >= 0 ? '?' : each));
        return plain.toString();
    }

    static String capitalised(String name) {
        int first = name.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(name, Character.charCount(first), name.length())
                .toString();
    }
}
