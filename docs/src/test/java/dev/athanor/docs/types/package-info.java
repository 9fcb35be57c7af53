// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.athanor.docs.types;

import org.jspecify.annotations.NullMarked;
