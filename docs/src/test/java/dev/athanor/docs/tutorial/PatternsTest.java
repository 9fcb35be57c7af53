// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.tutorial;

import static dev.athanor.docs.model.BookingTable.BOOKING;
import static dev.athanor.docs.model.RoomTable.ROOM;
import static dev.athanor.docs.shop.ItemTable.ITEM;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ddl.Schema;
import dev.athanor.docs.Stage;
import dev.athanor.docs.model.Audit;
import dev.athanor.docs.model.Booking;
import dev.athanor.docs.model.BookingTable;
import dev.athanor.docs.model.Purpose;
import dev.athanor.docs.model.Room;
import dev.athanor.docs.shop.Item;
import dev.athanor.docs.shop.ItemTable;
import dev.athanor.docs.shop.Order;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatternsTest {
    @Test
    void makeTables() {
        try (Stage stage = Stage.empty()) {
            stage.db().create(Schema.of(BOOKING, ROOM));
            stage.assertSent("tutorial/patterns-create.sql");
        }
    }

    @Test
    void letTheServerFillIn() {
        try (Stage stage = Stage.of(ROOM, BOOKING)) {
            Database db = stage.db();
            // region defaults
            db.inTransaction(session -> {
                Room attic = session.add(new Room("attic", 12, Audit.by("ada")));
                session.add(BookingTable.builder()
                        .room(attic)
                        .day(LocalDate.of(2026, 5, 1))
                        .people(8)
                        .purpose(Purpose.PARTY)
                        .audit(Audit.by("ada"))
                        .build());
            });
            // endregion
            stage.assertSent("tutorial/patterns-defaults.sql");
            try (Session session = db.openSession()) {
                Booking booking = session.one(select(BOOKING));
                assertThat(booking.minutes()).isEqualTo(30);
                assertThat(booking.heated()).isTrue();
                assertThat(booking.audit().createdAt()).isNotNull();
                assertThat(booking.note()).isNull();
                assertThat(booking.version()).isZero();
            }
        }
    }

    @Test
    void shareColumns() {
        try (Stage stage = Stage.of(ROOM, BOOKING);
                Session session = stage.db().openSession()) {
            // region embedded
            List<Room> rooms = session.list(select(ROOM).where(ROOM.audit.createdBy.eq("ada")));
            List<Booking> bookings = session.list(select(BOOKING).where(BOOKING.audit.createdBy.eq("ada")));
            // endregion
            assertThat(rooms).isEmpty();
            assertThat(bookings).isEmpty();
            stage.assertSent("tutorial/patterns-embedded.sql");
        }
    }

    @Test
    void holdConstraints() {
        try (Stage stage = Stage.of(ROOM, BOOKING)) {
            Database db = stage.db();
            db.inTransaction(session -> session.add(new Room("attic", 12, Audit.by("ada"))));
            stage.forget();
            book(db);
            stage.assertSent("tutorial/patterns-reference.sql");
            assertThatThrownBy(() -> book(db))
                    .isInstanceOf(UniqueViolationException.class)
                    .hasMessageStartingWith("Booking.room, Booking.day must be unique");
        }
    }

    private static void book(Database db) {
        // region reference
        db.inTransaction(session -> session.add(BookingTable.builder()
                .room(ToOne.to(ROOM, "attic")) // by key: the room itself is not needed
                .day(LocalDate.of(2026, 5, 1))
                .people(8)
                .purpose(Purpose.MEETING)
                .audit(Audit.by("bob"))
                .build()));
        // endregion
    }

    @Test
    void haveCompositeKeys() {
        try (Stage stage = Shelf.orders();
                Session session = stage.db().openSession()) {
            Order order = session.list(select(ITEM)).get(0).order().get();
            long orderId = Objects.requireNonNull(order.id());
            session.clear();
            stage.forget();
            // region composite
            Optional<Item> first = session.find(ITEM, new ItemTable.Key(orderId, 1));
            // endregion
            assertThat(first).isPresent();
            stage.assertSent("tutorial/patterns-composite.sql");
        }
    }
}
