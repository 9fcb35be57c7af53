// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.type.Row;
import java.sql.SQLException;
import java.util.List;

/** What several values of a row are read into; {@link Sql} has these methods too. */
abstract sealed class Projections permits Aggregates {
    Projections() {}

    @SuppressWarnings("NullAway") // NULL is read as null, and the constructor decides whether it takes it
    private static <T> T at(int index, Expression<T> expression, Row row) throws SQLException {
        return ValueReader.read(expression, row, index);
    }

    /** Reads one value of each row into a constructor or function. */
    public static <A, Z> Projection<Z> into(Constructor.Of1<A, Z> constructor, Expression<A> a) {
        return new ConstructorProjection<>(List.of(a), row -> constructor.of(at(1, a, row)));
    }

    /** Reads two values of each row into a constructor or function. */
    public static <A, B, Z> Projection<Z> into(Constructor.Of2<A, B, Z> constructor, Expression<A> a, Expression<B> b) {
        return new ConstructorProjection<>(List.of(a, b), row -> constructor.of(at(1, a, row), at(2, b, row)));
    }

    /** Reads three values of each row into a constructor or function. */
    public static <A, B, C, Z> Projection<Z> into(
            Constructor.Of3<A, B, C, Z> constructor, Expression<A> a, Expression<B> b, Expression<C> c) {
        return new ConstructorProjection<>(
                List.of(a, b, c), row -> constructor.of(at(1, a, row), at(2, b, row), at(3, c, row)));
    }

    /** Reads four values of each row into a constructor or function. */
    public static <A, B, C, D, Z> Projection<Z> into(
            Constructor.Of4<A, B, C, D, Z> constructor,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d) {
        return new ConstructorProjection<>(
                List.of(a, b, c, d), row -> constructor.of(at(1, a, row), at(2, b, row), at(3, c, row), at(4, d, row)));
    }

    /** Reads five values of each row into a constructor or function. */
    public static <A, B, C, D, E, Z> Projection<Z> into(
            Constructor.Of5<A, B, C, D, E, Z> constructor,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e) {
        return new ConstructorProjection<>(
                List.of(a, b, c, d, e),
                row -> constructor.of(at(1, a, row), at(2, b, row), at(3, c, row), at(4, d, row), at(5, e, row)));
    }

    /** Reads six values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, Z> Projection<Z> into(
            Constructor.Of6<A, B, C, D, E, F, Z> constructor,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f) {
        return new ConstructorProjection<>(
                List.of(a, b, c, d, e, f),
                row -> constructor.of(
                        at(1, a, row), at(2, b, row), at(3, c, row), at(4, d, row), at(5, e, row), at(6, f, row)));
    }

    /** Reads seven values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, Z> Projection<Z> into(
            Constructor.Of7<A, B, C, D, E, F, G, Z> constructor,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g) {
        return new ConstructorProjection<>(
                List.of(a, b, c, d, e, f, g),
                row -> constructor.of(
                        at(1, a, row),
                        at(2, b, row),
                        at(3, c, row),
                        at(4, d, row),
                        at(5, e, row),
                        at(6, f, row),
                        at(7, g, row)));
    }

    /** Reads eight values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, Z> Projection<Z> into(
            Constructor.Of8<A, B, C, D, E, F, G, H, Z> constructor,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h) {
        return new ConstructorProjection<>(
                List.of(a, b, c, d, e, f, g, h),
                row -> constructor.of(
                        at(1, a, row),
                        at(2, b, row),
                        at(3, c, row),
                        at(4, d, row),
                        at(5, e, row),
                        at(6, f, row),
                        at(7, g, row),
                        at(8, h, row)));
    }

    /** Reads nine values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, Z> Projection<Z> into(
            Constructor.Of9<A, B, C, D, E, F, G, H, I, Z> constructor,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i) {
        return new ConstructorProjection<>(
                List.of(a, b, c, d, e, f, g, h, i),
                row -> constructor.of(
                        at(1, a, row),
                        at(2, b, row),
                        at(3, c, row),
                        at(4, d, row),
                        at(5, e, row),
                        at(6, f, row),
                        at(7, g, row),
                        at(8, h, row),
                        at(9, i, row)));
    }

    /** Reads ten values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, J, Z> Projection<Z> into(
            Constructor.Of10<A, B, C, D, E, F, G, H, I, J, Z> constructor,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j) {
        return new ConstructorProjection<>(
                List.of(a, b, c, d, e, f, g, h, i, j),
                row -> constructor.of(
                        at(1, a, row),
                        at(2, b, row),
                        at(3, c, row),
                        at(4, d, row),
                        at(5, e, row),
                        at(6, f, row),
                        at(7, g, row),
                        at(8, h, row),
                        at(9, i, row),
                        at(10, j, row)));
    }

    /** Reads eleven values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, J, K, Z> Projection<Z> into(
            Constructor.Of11<A, B, C, D, E, F, G, H, I, J, K, Z> constructor,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j,
            Expression<K> k) {
        return new ConstructorProjection<>(
                List.of(a, b, c, d, e, f, g, h, i, j, k),
                row -> constructor.of(
                        at(1, a, row),
                        at(2, b, row),
                        at(3, c, row),
                        at(4, d, row),
                        at(5, e, row),
                        at(6, f, row),
                        at(7, g, row),
                        at(8, h, row),
                        at(9, i, row),
                        at(10, j, row),
                        at(11, k, row)));
    }

    /** Reads twelve values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, J, K, L, Z> Projection<Z> into(
            Constructor.Of12<A, B, C, D, E, F, G, H, I, J, K, L, Z> constructor,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j,
            Expression<K> k,
            Expression<L> l) {
        return new ConstructorProjection<>(
                List.of(a, b, c, d, e, f, g, h, i, j, k, l),
                row -> constructor.of(
                        at(1, a, row),
                        at(2, b, row),
                        at(3, c, row),
                        at(4, d, row),
                        at(5, e, row),
                        at(6, f, row),
                        at(7, g, row),
                        at(8, h, row),
                        at(9, i, row),
                        at(10, j, row),
                        at(11, k, row),
                        at(12, l, row)));
    }

    /** Reads thirteen values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, J, K, L, M, Z> Projection<Z> into(
            Constructor.Of13<A, B, C, D, E, F, G, H, I, J, K, L, M, Z> constructor,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j,
            Expression<K> k,
            Expression<L> l,
            Expression<M> m) {
        return new ConstructorProjection<>(
                List.of(a, b, c, d, e, f, g, h, i, j, k, l, m),
                row -> constructor.of(
                        at(1, a, row),
                        at(2, b, row),
                        at(3, c, row),
                        at(4, d, row),
                        at(5, e, row),
                        at(6, f, row),
                        at(7, g, row),
                        at(8, h, row),
                        at(9, i, row),
                        at(10, j, row),
                        at(11, k, row),
                        at(12, l, row),
                        at(13, m, row)));
    }

    /** Reads fourteen values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, J, K, L, M, N, Z> Projection<Z> into(
            Constructor.Of14<A, B, C, D, E, F, G, H, I, J, K, L, M, N, Z> constructor,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j,
            Expression<K> k,
            Expression<L> l,
            Expression<M> m,
            Expression<N> n) {
        return new ConstructorProjection<>(
                List.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n),
                row -> constructor.of(
                        at(1, a, row),
                        at(2, b, row),
                        at(3, c, row),
                        at(4, d, row),
                        at(5, e, row),
                        at(6, f, row),
                        at(7, g, row),
                        at(8, h, row),
                        at(9, i, row),
                        at(10, j, row),
                        at(11, k, row),
                        at(12, l, row),
                        at(13, m, row),
                        at(14, n, row)));
    }

    /** Reads fifteen values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, Z> Projection<Z> into(
            Constructor.Of15<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, Z> constructor,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j,
            Expression<K> k,
            Expression<L> l,
            Expression<M> m,
            Expression<N> n,
            Expression<O> o) {
        return new ConstructorProjection<>(
                List.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o),
                row -> constructor.of(
                        at(1, a, row),
                        at(2, b, row),
                        at(3, c, row),
                        at(4, d, row),
                        at(5, e, row),
                        at(6, f, row),
                        at(7, g, row),
                        at(8, h, row),
                        at(9, i, row),
                        at(10, j, row),
                        at(11, k, row),
                        at(12, l, row),
                        at(13, m, row),
                        at(14, n, row),
                        at(15, o, row)));
    }

    /** Reads sixteen values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Z> Projection<Z> into(
            Constructor.Of16<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Z> constructor,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j,
            Expression<K> k,
            Expression<L> l,
            Expression<M> m,
            Expression<N> n,
            Expression<O> o,
            Expression<P> p) {
        return new ConstructorProjection<>(
                List.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p),
                row -> constructor.of(
                        at(1, a, row),
                        at(2, b, row),
                        at(3, c, row),
                        at(4, d, row),
                        at(5, e, row),
                        at(6, f, row),
                        at(7, g, row),
                        at(8, h, row),
                        at(9, i, row),
                        at(10, j, row),
                        at(11, k, row),
                        at(12, l, row),
                        at(13, m, row),
                        at(14, n, row),
                        at(15, o, row),
                        at(16, p, row)));
    }
}
