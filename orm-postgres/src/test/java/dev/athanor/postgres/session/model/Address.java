// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import org.jspecify.annotations.Nullable;

public record Address(String street, @Nullable String town) {}
