// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.net.InetAddress;

/**
 * A network, such as {@code 192.168.0.0/24}: what a column of the type {@code cidr} holds.
 *
 * @param address its first address, without a name
 * @param prefix how many bits its addresses have in common: 0 to 32, or 0 to 128
 */
public record Cidr(InetAddress address, int prefix) {
    /**
     * Drops the name of the address.
     *
     * @throws IllegalArgumentException when the address does not have so many bits, has a scope, or is not the first of the network
     */
    public Cidr {
        address = Addresses.checked(address, prefix);
        byte[] bytes = address.getAddress();
        for (int bit = prefix; bit < 8 * bytes.length; bit++) {
            if ((bytes[bit / 8] & 0x80 >> bit % 8) != 0) {
                throw new IllegalArgumentException("the address has bits behind the prefix, so that it is not the first"
                        + " of the network: clear them, or use an Inet");
            }
        }
    }

    /**
     * The network of a text such as {@code 192.168.0.0/24}; no name is looked up, and without a prefix it has one address.
     *
     * @throws IllegalArgumentException when the text is no network
     */
    public static Cidr of(String text) {
        Inet inet = Inet.of(text);
        return new Cidr(inet.address(), inet.prefix());
    }

    /** {@code 192.168.0.0/24}. */
    @Override
    public String toString() {
        return Addresses.text(address) + "/" + prefix;
    }
}
