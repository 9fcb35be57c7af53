// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A Java type as source code names it.
 *
 * @param packageName the package, empty for the unnamed one and for primitives
 * @param simpleNames the names from the outermost type inwards, such as {@code User}, {@code Settings}
 * @param arguments the type arguments, empty for none
 */
public record JavaType(String packageName, List<String> simpleNames, List<JavaType> arguments) {
    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "short", "int", "long", "char", "float", "double");

    /** Copies the lists. */
    public JavaType {
        simpleNames = List.copyOf(simpleNames);
        arguments = List.copyOf(arguments);
    }

    /** A top-level type without arguments, or a primitive. */
    public static JavaType of(String packageName, String simpleName) {
        return new JavaType(packageName, List.of(simpleName), List.of());
    }

    /** Whether this is one of the eight primitives. */
    public boolean isPrimitive() {
        return packageName.isEmpty() && PRIMITIVES.contains(simpleName());
    }

    /** The innermost name. */
    public String simpleName() {
        return simpleNames.get(simpleNames.size() - 1);
    }

    /** The names joined by dots, without the package: {@code User.Settings}. */
    public String nestedName() {
        return String.join(".", simpleNames);
    }

    /** The canonical name: {@code shop.User.Settings}. */
    public String canonicalName() {
        return packageName.isEmpty() ? nestedName() : packageName + "." + nestedName();
    }

    /** The top-level type of the same package that is generated for this one: {@code Shop.Item} has {@code Shop_ItemTable}. */
    public JavaType companion(String suffix) {
        return of(packageName, String.join("_", simpleNames).replace('$', '_') + suffix);
    }

    /** A type nested in this one. */
    public JavaType nested(String simpleName) {
        List<String> names = new ArrayList<>(simpleNames);
        names.add(simpleName);
        return new JavaType(packageName, names, List.of());
    }

    /** The type as a reader would write it, without packages: {@code Map<String, Object>}. */
    @Override
    public String toString() {
        return arguments.isEmpty()
                ? nestedName()
                : nestedName() + "<"
                        + String.join(
                                ", ", arguments.stream().map(JavaType::toString).toList()) + ">";
    }
}
