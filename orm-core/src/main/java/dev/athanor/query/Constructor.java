// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

/** The shapes of constructors that a row can be read into: {@code Spend::new} is a {@link Of3} when it takes three arguments. */
public final class Constructor {
    private Constructor() {}

    /** Makes a value of one argument. */
    @FunctionalInterface
    public interface Of1<A, Z> {
        /** The value. */
        Z of(A a);
    }

    /** Makes a value of two arguments. */
    @FunctionalInterface
    public interface Of2<A, B, Z> {
        /** The value. */
        Z of(A a, B b);
    }

    /** Makes a value of three arguments. */
    @FunctionalInterface
    public interface Of3<A, B, C, Z> {
        /** The value. */
        Z of(A a, B b, C c);
    }

    /** Makes a value of four arguments. */
    @FunctionalInterface
    public interface Of4<A, B, C, D, Z> {
        /** The value. */
        Z of(A a, B b, C c, D d);
    }

    /** Makes a value of five arguments. */
    @FunctionalInterface
    public interface Of5<A, B, C, D, E, Z> {
        /** The value. */
        Z of(A a, B b, C c, D d, E e);
    }

    /** Makes a value of six arguments. */
    @FunctionalInterface
    public interface Of6<A, B, C, D, E, F, Z> {
        /** The value. */
        Z of(A a, B b, C c, D d, E e, F f);
    }

    /** Makes a value of seven arguments. */
    @FunctionalInterface
    public interface Of7<A, B, C, D, E, F, G, Z> {
        /** The value. */
        Z of(A a, B b, C c, D d, E e, F f, G g);
    }

    /** Makes a value of eight arguments. */
    @FunctionalInterface
    public interface Of8<A, B, C, D, E, F, G, H, Z> {
        /** The value. */
        Z of(A a, B b, C c, D d, E e, F f, G g, H h);
    }

    /** Makes a value of nine arguments. */
    @FunctionalInterface
    public interface Of9<A, B, C, D, E, F, G, H, I, Z> {
        /** The value. */
        Z of(A a, B b, C c, D d, E e, F f, G g, H h, I i);
    }

    /** Makes a value of ten arguments. */
    @FunctionalInterface
    public interface Of10<A, B, C, D, E, F, G, H, I, J, Z> {
        /** The value. */
        Z of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
    }

    /** Makes a value of eleven arguments. */
    @FunctionalInterface
    public interface Of11<A, B, C, D, E, F, G, H, I, J, K, Z> {
        /** The value. */
        Z of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k);
    }

    /** Makes a value of twelve arguments. */
    @FunctionalInterface
    public interface Of12<A, B, C, D, E, F, G, H, I, J, K, L, Z> {
        /** The value. */
        Z of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l);
    }

    /** Makes a value of thirteen arguments. */
    @FunctionalInterface
    public interface Of13<A, B, C, D, E, F, G, H, I, J, K, L, M, Z> {
        /** The value. */
        Z of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l, M m);
    }

    /** Makes a value of fourteen arguments. */
    @FunctionalInterface
    public interface Of14<A, B, C, D, E, F, G, H, I, J, K, L, M, N, Z> {
        /** The value. */
        Z of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l, M m, N n);
    }

    /** Makes a value of fifteen arguments. */
    @FunctionalInterface
    public interface Of15<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, Z> {
        /** The value. */
        Z of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l, M m, N n, O o);
    }

    /** Makes a value of sixteen arguments. */
    @FunctionalInterface
    public interface Of16<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Z> {
        /** The value. */
        Z of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l, M m, N n, O o, P p);
    }
}
