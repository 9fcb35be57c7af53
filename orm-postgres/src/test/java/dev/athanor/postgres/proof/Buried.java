// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

/** The key of a row that is marked as deleted: it stays in its table, and no session sees it. */
record Buried(Ref ref) {}
