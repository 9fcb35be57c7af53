// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Walk;
import dev.athanor.ast.Window;
import dev.athanor.error.StatementBuildException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The named windows that a query uses in its select list and its order, each behind the one it is based on. */
final class NamedWindows {
    private final Map<String, Window> found = new LinkedHashMap<>();

    private NamedWindows() {}

    /** Those of a query; {@code inside} is a walk within it. */
    static List<Window> of(SelectStatement query, Walk inside) {
        if (inside.windows().isEmpty()) {
            return List.of();
        }
        List<Expression<?>> expressions = Stream.<Expression<?>>concat(
                        query.items().stream().map(SelectItem::expression),
                        query.orderBy().stream().map(Ordering::expression))
                .toList();
        NamedWindows windows = new NamedWindows();
        Walk.within(expressions).windows().forEach(windows::add);
        return new ArrayList<>(windows.found.values());
    }

    private void add(Window used) {
        Deque<Window> bases = new ArrayDeque<>();
        for (Window window = used; window != null; window = window.base()) {
            bases.push(window);
        }
        bases.forEach(this::addNamed);
    }

    private void addNamed(Window window) {
        if (window.name() == null) {
            return;
        }
        Window present = found.putIfAbsent(window.name(), window);
        if (present != null && !present.equals(window)) {
            throw new StatementBuildException("two windows of one query are called \"" + window.name()
                    + "\" and differ: give one of them another name");
        }
    }
}
