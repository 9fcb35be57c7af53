// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

/** A key of its own type. */
public record CourseCode(String value) {}
