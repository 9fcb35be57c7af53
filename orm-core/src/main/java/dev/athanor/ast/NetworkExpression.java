// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import dev.athanor.type.Cidr;
import dev.athanor.type.Inet;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.net.InetAddress;

/**
 * An address or a network, with the operators of both (PostgreSQL manual, section 9.12).
 *
 * @param <T> {@link InetAddress}, {@link Inet} or {@link Cidr}
 */
public interface NetworkExpression<T> extends TypedExpression<T> {
    /**
     * The face of any expression that yields an address or a network.
     *
     * @throws StatementBuildException when it yields something else
     */
    static <T> NetworkExpression<T> of(Expression<T> expression) {
        String type = expression.type().sqlName();
        if (!type.equals("inet") && !type.equals("cidr")) {
            throw new StatementBuildException(
                    "an expression of the type " + type + " is no address and no network: cast it to SqlTypes.INET");
        }
        return expression instanceof NetworkExpression<T> network ? network : new Faces.NetworkFace<>(expression);
    }

    /** {@code this <<= network}: whether it lies within the network, or is the network. */
    default Condition containedBy(Cidr network) {
        return containedBy(bound(network, SqlTypes.CIDR));
    }

    /** {@code this <<= network}: whether it lies within the network, or is the network. */
    default Condition containedBy(NetworkExpression<?> network) {
        return condition(Operation.Operator.WITHIN_OR_EQUAL, network);
    }

    /** {@code this << network}: whether it lies within the network and is smaller. */
    default Condition strictlyContainedBy(Cidr network) {
        return strictlyContainedBy(bound(network, SqlTypes.CIDR));
    }

    /** {@code this << network}: whether it lies within the network and is smaller. */
    default Condition strictlyContainedBy(NetworkExpression<?> network) {
        return condition(Operation.Operator.LEFT, network);
    }

    /** {@code this >>= address}: whether the address lies within, or is this. */
    default Condition contains(InetAddress address) {
        return contains(bound(address, SqlTypes.INET_ADDRESS));
    }

    /** {@code this >>= network}: whether all of the network lies within, or is this. */
    default Condition contains(Cidr network) {
        return contains(bound(network, SqlTypes.CIDR));
    }

    /** {@code this >>= other}: whether all of it lies within, or is this. */
    default Condition contains(NetworkExpression<?> other) {
        return condition(Operation.Operator.AROUND_OR_EQUAL, other);
    }

    /** {@code this >> network}: whether all of the network lies within and is smaller. */
    default Condition strictlyContains(Cidr network) {
        return strictlyContains(bound(network, SqlTypes.CIDR));
    }

    /** {@code this >> other}: whether all of it lies within and is smaller. */
    default Condition strictlyContains(NetworkExpression<?> other) {
        return condition(Operation.Operator.RIGHT, other);
    }

    /** {@code this && network}: whether one of them lies within the other. */
    default Condition overlaps(Cidr network) {
        return overlaps(bound(network, SqlTypes.CIDR));
    }

    /** {@code this && other}: whether one of them lies within the other. */
    default Condition overlaps(NetworkExpression<?> other) {
        return condition(Operation.Operator.OVERLAPS, other);
    }

    /** {@code host(this)}: the address as text, without the prefix. */
    default TextExpression host() {
        return text("host");
    }

    /** {@code abbrev(this)}: the shortest text, such as {@code 10.1/16} of a network. */
    default TextExpression abbrev() {
        return text("abbrev");
    }

    /** {@code masklen(this)}: the prefix. */
    default NumberExpression<Integer> masklen() {
        return number("masklen");
    }

    /** {@code family(this)}: 4 or 6. */
    default NumberExpression<Integer> family() {
        return number("family");
    }

    /** {@code network(this)}: the network that it is in. */
    default NetworkExpression<Cidr> network() {
        return call("network", SqlTypes.CIDR);
    }

    /** {@code broadcast(this)}: the last address of its network. */
    default NetworkExpression<Inet> broadcast() {
        return call("broadcast", SqlTypes.INET);
    }

    /** {@code netmask(this)}: the bits that name the network, as an address. */
    default NetworkExpression<InetAddress> netmask() {
        return call("netmask", SqlTypes.INET_ADDRESS);
    }

    /** {@code hostmask(this)}: the bits that do not name the network, as an address. */
    default NetworkExpression<InetAddress> hostmask() {
        return call("hostmask", SqlTypes.INET_ADDRESS);
    }

    /** {@code set_masklen(this, prefix)}: with another prefix; a network without the bits behind it. */
    default NetworkExpression<Inet> setMasklen(int prefix) {
        return of(FunctionCall.of("set_masklen", SqlTypes.INET, this, Numbers.whole(prefix)));
    }

    private TextExpression text(String function) {
        return TextExpression.of(FunctionCall.of(function, SqlTypes.TEXT, this));
    }

    private NumberExpression<Integer> number(String function) {
        return NumberExpression.of(FunctionCall.of(function, SqlTypes.INTEGER, this));
    }

    private <R> NetworkExpression<R> call(String function, SqlType<R> type) {
        return of(FunctionCall.of(function, type, this));
    }

    private static <R> NetworkExpression<R> bound(R value, SqlType<R> type) {
        return of(Parameter.of(value, type));
    }

    private Condition condition(Operation.Operator operator, Expression<?> other) {
        return new OperatorCondition(operator, this, other);
    }
}
