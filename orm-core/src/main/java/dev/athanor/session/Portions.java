// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.engine.RowStream;
import dev.athanor.session.state.Passage;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/**
 * The rows of a stream, read a portion ahead: the handles of one portion are siblings, so all of them must be there when the first is touched.
 *
 * @param <R> what a row is read as
 */
final class Portions<R> implements Iterator<R> {
    private final RowStream<R> rows;
    private final int size;
    private final Passage passage;
    private final Queue<Optional<R>> portion;

    /** Tells the passage of portions that lie behind the cursor. */
    Portions(RowStream<R> rows, int size, Passage passage) {
        this.rows = rows;
        this.size = size;
        this.passage = passage;
        this.portion = new ArrayDeque<>();
    }

    /** Asks the stream even while rows are left, for it says when its transaction has ended. */
    @Override
    public boolean hasNext() {
        boolean more = rows.hasNext() || !portion.isEmpty();
        if (!more) {
            passage.close();
        }
        return more;
    }

    @Override
    @SuppressWarnings("NullAway") // a row of one column may be null, which is then what R says
    public R next() {
        if (portion.isEmpty()) {
            fill();
        }
        Optional<R> row = portion.poll();
        if (row == null) {
            throw new NoSuchElementException("The stream has no more rows.");
        }
        return row.orElse(null);
    }

    private void fill() {
        passage.passOn();
        while (portion.size() < size && rows.hasNext()) {
            portion.add(Optional.ofNullable(rows.next()));
        }
    }
}
