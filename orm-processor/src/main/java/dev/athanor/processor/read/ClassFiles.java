// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import java.util.Optional;

/** The class files of types that this compilation does not compile itself. */
@FunctionalInterface
public interface ClassFiles {
    /** The bytes of the class with the given binary name, such as {@code shop.User$Settings}; empty where they cannot be had. */
    Optional<byte[]> find(String binaryName);
}
