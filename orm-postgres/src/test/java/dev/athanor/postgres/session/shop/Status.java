// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.shop;

public enum Status {
    NEW,
    PAID,
    CANCELLED
}
