// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Selectable;
import java.util.List;

/**
 * What several values of a row are read into; {@link Sql} has these methods too.
 *
 * <p>A value is that of an expression, or the entity of a table, an alias or a to-one path: the record that the session has for its key, and null where
 * an outer join found no row.
 */
abstract sealed class Projections permits Aggregates {
    Projections() {}

    /** Reads one value of each row into a constructor or function. */
    public static <A, Z> Projection<Z> into(Constructor.Of1<A, Z> constructor, Selectable<A> a) {
        return ConstructorProjection.of(List.of(a), in -> constructor.of(in.at(1, a)));
    }

    /** Reads two values of each row into a constructor or function. */
    public static <A, B, Z> Projection<Z> into(Constructor.Of2<A, B, Z> constructor, Selectable<A> a, Selectable<B> b) {
        return ConstructorProjection.of(List.of(a, b), in -> constructor.of(in.at(1, a), in.at(2, b)));
    }

    /** Reads three values of each row into a constructor or function. */
    public static <A, B, C, Z> Projection<Z> into(
            Constructor.Of3<A, B, C, Z> constructor, Selectable<A> a, Selectable<B> b, Selectable<C> c) {
        return ConstructorProjection.of(List.of(a, b, c), in -> constructor.of(in.at(1, a), in.at(2, b), in.at(3, c)));
    }

    /** Reads four values of each row into a constructor or function. */
    public static <A, B, C, D, Z> Projection<Z> into(
            Constructor.Of4<A, B, C, D, Z> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d) {
        return ConstructorProjection.of(
                List.of(a, b, c, d), in -> constructor.of(in.at(1, a), in.at(2, b), in.at(3, c), in.at(4, d)));
    }

    /** Reads five values of each row into a constructor or function. */
    public static <A, B, C, D, E, Z> Projection<Z> into(
            Constructor.Of5<A, B, C, D, E, Z> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e) {
        return ConstructorProjection.of(
                List.of(a, b, c, d, e),
                in -> constructor.of(in.at(1, a), in.at(2, b), in.at(3, c), in.at(4, d), in.at(5, e)));
    }

    /** Reads six values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, Z> Projection<Z> into(
            Constructor.Of6<A, B, C, D, E, F, Z> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f) {
        return ConstructorProjection.of(
                List.of(a, b, c, d, e, f),
                in -> constructor.of(in.at(1, a), in.at(2, b), in.at(3, c), in.at(4, d), in.at(5, e), in.at(6, f)));
    }

    /** Reads seven values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, Z> Projection<Z> into(
            Constructor.Of7<A, B, C, D, E, F, G, Z> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g) {
        return ConstructorProjection.of(
                List.of(a, b, c, d, e, f, g),
                in -> constructor.of(
                        in.at(1, a), in.at(2, b), in.at(3, c), in.at(4, d), in.at(5, e), in.at(6, f), in.at(7, g)));
    }

    /** Reads eight values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, Z> Projection<Z> into(
            Constructor.Of8<A, B, C, D, E, F, G, H, Z> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h) {
        return ConstructorProjection.of(
                List.of(a, b, c, d, e, f, g, h),
                in -> constructor.of(
                        in.at(1, a),
                        in.at(2, b),
                        in.at(3, c),
                        in.at(4, d),
                        in.at(5, e),
                        in.at(6, f),
                        in.at(7, g),
                        in.at(8, h)));
    }

    /** Reads nine values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, Z> Projection<Z> into(
            Constructor.Of9<A, B, C, D, E, F, G, H, I, Z> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h,
            Selectable<I> i) {
        return ConstructorProjection.of(
                List.of(a, b, c, d, e, f, g, h, i),
                in -> constructor.of(
                        in.at(1, a),
                        in.at(2, b),
                        in.at(3, c),
                        in.at(4, d),
                        in.at(5, e),
                        in.at(6, f),
                        in.at(7, g),
                        in.at(8, h),
                        in.at(9, i)));
    }

    /** Reads ten values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, J, Z> Projection<Z> into(
            Constructor.Of10<A, B, C, D, E, F, G, H, I, J, Z> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h,
            Selectable<I> i,
            Selectable<J> j) {
        return ConstructorProjection.of(
                List.of(a, b, c, d, e, f, g, h, i, j),
                in -> constructor.of(
                        in.at(1, a),
                        in.at(2, b),
                        in.at(3, c),
                        in.at(4, d),
                        in.at(5, e),
                        in.at(6, f),
                        in.at(7, g),
                        in.at(8, h),
                        in.at(9, i),
                        in.at(10, j)));
    }

    /** Reads eleven values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, J, K, Z> Projection<Z> into(
            Constructor.Of11<A, B, C, D, E, F, G, H, I, J, K, Z> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h,
            Selectable<I> i,
            Selectable<J> j,
            Selectable<K> k) {
        return ConstructorProjection.of(
                List.of(a, b, c, d, e, f, g, h, i, j, k),
                in -> constructor.of(
                        in.at(1, a),
                        in.at(2, b),
                        in.at(3, c),
                        in.at(4, d),
                        in.at(5, e),
                        in.at(6, f),
                        in.at(7, g),
                        in.at(8, h),
                        in.at(9, i),
                        in.at(10, j),
                        in.at(11, k)));
    }

    /** Reads twelve values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, J, K, L, Z> Projection<Z> into(
            Constructor.Of12<A, B, C, D, E, F, G, H, I, J, K, L, Z> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h,
            Selectable<I> i,
            Selectable<J> j,
            Selectable<K> k,
            Selectable<L> l) {
        return ConstructorProjection.of(
                List.of(a, b, c, d, e, f, g, h, i, j, k, l),
                in -> constructor.of(
                        in.at(1, a),
                        in.at(2, b),
                        in.at(3, c),
                        in.at(4, d),
                        in.at(5, e),
                        in.at(6, f),
                        in.at(7, g),
                        in.at(8, h),
                        in.at(9, i),
                        in.at(10, j),
                        in.at(11, k),
                        in.at(12, l)));
    }

    /** Reads thirteen values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, J, K, L, M, Z> Projection<Z> into(
            Constructor.Of13<A, B, C, D, E, F, G, H, I, J, K, L, M, Z> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h,
            Selectable<I> i,
            Selectable<J> j,
            Selectable<K> k,
            Selectable<L> l,
            Selectable<M> m) {
        return ConstructorProjection.of(
                List.of(a, b, c, d, e, f, g, h, i, j, k, l, m),
                in -> constructor.of(
                        in.at(1, a),
                        in.at(2, b),
                        in.at(3, c),
                        in.at(4, d),
                        in.at(5, e),
                        in.at(6, f),
                        in.at(7, g),
                        in.at(8, h),
                        in.at(9, i),
                        in.at(10, j),
                        in.at(11, k),
                        in.at(12, l),
                        in.at(13, m)));
    }

    /** Reads fourteen values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, J, K, L, M, N, Z> Projection<Z> into(
            Constructor.Of14<A, B, C, D, E, F, G, H, I, J, K, L, M, N, Z> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h,
            Selectable<I> i,
            Selectable<J> j,
            Selectable<K> k,
            Selectable<L> l,
            Selectable<M> m,
            Selectable<N> n) {
        return ConstructorProjection.of(
                List.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n),
                in -> constructor.of(
                        in.at(1, a),
                        in.at(2, b),
                        in.at(3, c),
                        in.at(4, d),
                        in.at(5, e),
                        in.at(6, f),
                        in.at(7, g),
                        in.at(8, h),
                        in.at(9, i),
                        in.at(10, j),
                        in.at(11, k),
                        in.at(12, l),
                        in.at(13, m),
                        in.at(14, n)));
    }

    /** Reads fifteen values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, Z> Projection<Z> into(
            Constructor.Of15<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, Z> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h,
            Selectable<I> i,
            Selectable<J> j,
            Selectable<K> k,
            Selectable<L> l,
            Selectable<M> m,
            Selectable<N> n,
            Selectable<O> o) {
        return ConstructorProjection.of(
                List.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o),
                in -> constructor.of(
                        in.at(1, a),
                        in.at(2, b),
                        in.at(3, c),
                        in.at(4, d),
                        in.at(5, e),
                        in.at(6, f),
                        in.at(7, g),
                        in.at(8, h),
                        in.at(9, i),
                        in.at(10, j),
                        in.at(11, k),
                        in.at(12, l),
                        in.at(13, m),
                        in.at(14, n),
                        in.at(15, o)));
    }

    /** Reads sixteen values of each row into a constructor or function. */
    public static <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Z> Projection<Z> into(
            Constructor.Of16<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Z> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h,
            Selectable<I> i,
            Selectable<J> j,
            Selectable<K> k,
            Selectable<L> l,
            Selectable<M> m,
            Selectable<N> n,
            Selectable<O> o,
            Selectable<P> p) {
        return ConstructorProjection.of(
                List.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p),
                in -> constructor.of(
                        in.at(1, a),
                        in.at(2, b),
                        in.at(3, c),
                        in.at(4, d),
                        in.at(5, e),
                        in.at(6, f),
                        in.at(7, g),
                        in.at(8, h),
                        in.at(9, i),
                        in.at(10, j),
                        in.at(11, k),
                        in.at(12, l),
                        in.at(13, m),
                        in.at(14, n),
                        in.at(15, o),
                        in.at(16, p)));
    }
}
