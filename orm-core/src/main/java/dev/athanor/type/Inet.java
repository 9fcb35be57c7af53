// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.net.InetAddress;

/**
 * An address together with the network it is in, such as {@code 192.168.0.17/24}: what a column of the type {@code inet} holds. An address alone is an
 * {@link InetAddress}, a network alone a {@link Cidr}.
 *
 * @param address the address, without a name
 * @param prefix how many of its bits name the network: 0 to 32, or 0 to 128
 */
public record Inet(InetAddress address, int prefix) {
    /**
     * Drops the name of the address.
     *
     * @throws IllegalArgumentException when the address does not have so many bits, or has a scope
     */
    public Inet {
        address = Addresses.checked(address, prefix);
    }

    /** An address alone, all of whose bits count. */
    public static Inet of(InetAddress address) {
        return new Inet(address, Addresses.bits(address));
    }

    /**
     * The address of a text such as {@code 192.168.0.17/24}; no name is looked up.
     *
     * @throws IllegalArgumentException when the text is no address
     */
    public static Inet of(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(Addresses.parsed(text))
                : new Inet(Addresses.parsed(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /** {@code 192.168.0.17/24}, or the address alone where all of its bits count. */
    @Override
    public String toString() {
        return prefix == Addresses.bits(address) ? Addresses.text(address) : Addresses.text(address) + "/" + prefix;
    }
}
