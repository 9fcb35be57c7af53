// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Network addresses as numbers: no name is ever looked up. */
final class Addresses {
    private static final Pattern FOUR = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    private Addresses() {}

    /**
     * The address of a text such as {@code 10.0.0.1} or {@code 2001:db8::1}.
     *
     * @throws IllegalArgumentException when the text is no address
     */
    static InetAddress parsed(String text) {
        byte[] bytes = text.indexOf(':') < 0 ? four(text) : sixteen(text);
        if (bytes == null) {
            throw new IllegalArgumentException("not a network address: write it as 10.0.0.1 or 2001:db8::1");
        }
        return of(bytes);
    }

    /** The address of so many bytes, without a name; sixteen stay sixteen, which {@link InetAddress#getByAddress} would not see to. */
    static InetAddress of(byte[] bytes) {
        try {
            return bytes.length == 4 ? InetAddress.getByAddress(bytes) : Inet6Address.getByAddress(null, bytes, -1);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes", impossible);
        }
    }

    private static byte @Nullable [] four(String text) {
        Matcher parts = FOUR.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            int part = Integer.parseInt(parts.group(i + 1));
            if (part > 255) {
                return null;
            }
            bytes[i] = (byte) part;
        }
        return bytes;
    }

    private static byte @Nullable [] sixteen(String text) {
        int gap = text.indexOf("::");
        byte[] head = groups(gap < 0 ? text : text.substring(0, gap));
        byte[] tail = groups(gap < 0 ? "" : text.substring(gap + 2));
        if (head == null || tail == null) {
            return null;
        }
        int given = head.length + tail.length;
        if (gap < 0 ? given != 16 : given > 14) {
            return null;
        }
        byte[] bytes = new byte[16];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(tail, 0, bytes, 16 - tail.length, tail.length);
        return bytes;
    }

    /** Groups of two bytes; the last may be an address of four. */
    private static byte @Nullable [] groups(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] groups = text.split(":", -1);
        byte[] last = four(groups[groups.length - 1]);
        byte[] bytes = new byte[2 * groups.length + (last == null ? 0 : 2)];
        for (int i = 0; i < groups.length - (last == null ? 0 : 1); i++) {
            if (!GROUP.matcher(groups[i]).matches()) {
                return null;
            }
            int group = Integer.parseInt(groups[i], 16);
            bytes[2 * i] = (byte) (group >> 8);
            bytes[2 * i + 1] = (byte) group;
        }
        if (last != null) {
            System.arraycopy(last, 0, bytes, bytes.length - 4, 4);
        }
        return bytes;
    }

    /** The text of an address, without its name and its scope. */
    static String text(InetAddress address) {
        String text = address.getHostAddress();
        int scope = text.indexOf('%');
        return scope < 0 ? text : text.substring(0, scope);
    }

    /** How many bits an address has. */
    static int bits(InetAddress address) {
        return 8 * address.getAddress().length;
    }

    /** Whether it belongs to one interface of this machine, which no other knows. */
    static boolean isScoped(InetAddress address) {
        return address instanceof Inet6Address six && (six.getScopeId() != 0 || six.getScopedInterface() != null);
    }

    /**
     * The address without its name.
     *
     * @throws IllegalArgumentException when it has a scope, or not so many bits
     */
    static InetAddress checked(InetAddress address, int prefix) {
        if (isScoped(address)) {
            throw new IllegalArgumentException(
                    "an address with a scope names an interface of this machine, which a database does not keep");
        }
        if (prefix < 0 || prefix > bits(address)) {
            throw new IllegalArgumentException(
                    "the prefix of this address is " + prefix + ", and it has " + bits(address) + " bits");
        }
        return of(address.getAddress());
    }
}
