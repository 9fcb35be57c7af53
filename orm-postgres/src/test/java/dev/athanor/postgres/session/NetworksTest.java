// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.EverythingTable.EVERYTHING;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ConversionException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.session.model.EverythingTable;
import dev.athanor.session.Session;
import dev.athanor.type.Cidr;
import dev.athanor.type.Inet;
import dev.athanor.type.MacAddress;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Addresses and networks have the operators of PostgreSQL, and come back as they went; no name is looked up. */
class NetworksTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(EVERYTHING);

    private static final InetAddress HOST = address("10.1.2.3");
    private static final Cidr SMALL = Cidr.of("10.1.0.0/16");
    private static final Cidr LARGE = Cidr.of("10.0.0.0/8");

    private static InetAddress address(String text) {
        return SqlTypes.INET_ADDRESS.ofText(text);
    }

    @Test
    void haveTheOperatorsAndFunctionsOfTheServer() {
        new Twins(
                        LAB,
                        EverythingTable.builder()
                                .host(HOST)
                                .place(Inet.of("10.1.2.3/16"))
                                .net(SMALL)
                                .build(),
                        EverythingTable.builder()
                                .host(address("2001:db8::1"))
                                .net(Cidr.of("2001:db8::/32"))
                                .build(),
                        EverythingTable.builder().build())
                .same(EVERYTHING.host.containedBy(SMALL), "host <<= cidr '10.1/16'")
                .same(EVERYTHING.net.containedBy(SMALL), "net <<= cidr '10.1/16'")
                .same(EVERYTHING.net.strictlyContainedBy(SMALL), "net << cidr '10.1/16'")
                .same(EVERYTHING.net.strictlyContainedBy(LARGE), "net << cidr '10/8'")
                .same(EVERYTHING.net.contains(HOST), "net >>= inet '10.1.2.3'")
                .same(EVERYTHING.net.contains(EVERYTHING.host), "net >>= host")
                .same(EVERYTHING.net.contains(SMALL), "net >>= cidr '10.1/16'")
                .same(EVERYTHING.net.strictlyContains(SMALL), "net >> cidr '10.1/16'")
                .same(EVERYTHING.net.strictlyContains(EVERYTHING.host), "net >> host")
                .same(EVERYTHING.net.overlaps(LARGE), "net && cidr '10/8'")
                .same(EVERYTHING.place.overlaps(EVERYTHING.net), "place && net")
                .same(EVERYTHING.host.host(), "host(host)")
                .same(EVERYTHING.place.host(), "host(place)")
                .same(EVERYTHING.net.abbrev(), "abbrev(net)")
                .same(EVERYTHING.place.masklen(), "masklen(place)")
                .same(EVERYTHING.net.family(), "family(net)")
                .same(EVERYTHING.place.network(), "network(place)")
                .same(EVERYTHING.net.broadcast(), "broadcast(net)")
                .same(EVERYTHING.net.netmask(), "netmask(net)")
                .same(EVERYTHING.net.hostmask(), "hostmask(net)")
                .same(EVERYTHING.host.setMasklen(8), "set_masklen(host, 8)")
                .same(
                        EVERYTHING.host.setMasklen(8).network().contains(HOST),
                        "network(set_masklen(host, 8)) >>= '10.1.2.3'");
    }

    @Test
    void comeBackAsTheyWent() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (Session session = LAB.db().openSession()) {
            for (int round = 0; round < 40; round++) {
                InetAddress host = random(random);
                Inet place = new Inet(host, random.nextInt(8 * host.getAddress().length + 1));
                same(session, host, SqlTypes.INET_ADDRESS, seed);
                same(session, place, SqlTypes.INET, seed);
                same(session, firstOf(place), SqlTypes.CIDR, seed);
                same(session, new MacAddress(random.nextLong() >>> 16), SqlTypes.MACADDR, seed);
            }
        }
    }

    private static <T> void same(Session session, T value, SqlType<T> type, long seed) {
        assertThat(session.one(select(value(value, type)))).as("seed %s", seed).isEqualTo(value);
        assertThat(session.one(select(value(List.of(value, value), SqlTypes.list(type)))))
                .as("seed %s", seed)
                .containsExactly(value, value);
    }

    /** With many zeros, where texts are abbreviated, and sometimes one of four bytes in sixteen. */
    private static InetAddress random(Random random) {
        byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = random.nextInt(3) == 0 ? (byte) random.nextInt() : 0;
        }
        if (bytes.length == 16 && random.nextInt(4) == 0) {
            bytes = new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, bytes[0], bytes[1], bytes[2], bytes[3]};
        }
        return of(bytes);
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return bytes.length == 4 ? InetAddress.getByAddress(bytes) : Inet6Address.getByAddress(null, bytes, -1);
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Cidr firstOf(Inet place) {
        byte[] bytes = place.address().getAddress();
        int free = 8 * bytes.length - place.prefix();
        byte[] cleared =
                new BigInteger(1, bytes).shiftRight(free).shiftLeft(free).toByteArray();
        byte[] first = new byte[bytes.length];
        for (int i = 1; i <= Math.min(first.length, cleared.length); i++) {
            first[first.length - i] = cleared[cleared.length - i];
        }
        return new Cidr(of(first), place.prefix());
    }

    @Test
    void whatIsNoneIsRefused() throws UnknownHostException {
        for (String wrong : List.of(
                "localhost", "10.0.0", "10.0.0.256", "1::2::3", "1:2:3:4:5:6:7", "::12345", "10.0.0.1/33", "", ":")) {
            assertThatThrownBy(() -> Inet.of(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Cidr.of("10.0.0.1/8")).hasMessageContaining("use an Inet");
        assertThatThrownBy(() -> MacAddress.of("08:00:2b")).hasMessageContaining("08:00:2b:01:02:03");
        assertThatThrownBy(() -> network(EVERYTHING.text))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("no address and no network");
        InetAddress scoped = Inet6Address.getByAddress(null, address("fe80::1").getAddress(), 1);
        try (Session session = LAB.db().openSession()) {
            assertThatThrownBy(() ->
                            session.add(EverythingTable.builder().host(scoped).build()))
                    .isInstanceOf(ConversionException.class)
                    .hasMessageContaining("Everything.host")
                    .hasMessageContaining("scope");
            session.rollback();
            session.add(EverythingTable.builder().host(HOST).build());
            session.commit();
            LAB.execute("update everything set host = '10.1.2.3/8'");
            session.clear();
            assertThatThrownBy(() -> session.list(select(EVERYTHING)))
                    .isInstanceOf(ConversionException.class)
                    .hasMessageContaining("Everything.host")
                    .hasMessageContaining("read it as Inet");
        }
    }

    @Test
    void aNameGoesNowhere() throws UnknownHostException {
        InetAddress named = InetAddress.getByAddress("canary.example", HOST.getAddress());
        try (Session session = LAB.db().openSession()) {
            session.add(
                    EverythingTable.builder().host(named).place(Inet.of(named)).build());
            session.commit();
        }
        assertThat(LAB.rows("select host, place from everything")).containsExactly("10.1.2.3|10.1.2.3");
        assertThat(Inet.of(named).toString()).isEqualTo("10.1.2.3");
    }
}
