// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A from-item that has columns of its own. */
public sealed interface Source extends FromItem permits TableReference, SelectedSource, TableFunction, TableSample {}
