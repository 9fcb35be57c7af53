// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.select;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.engine.StatementLog;
import dev.athanor.engine.ValueMask;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.testing.GoldenFiles;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {
    private static final GoldenFiles GOLDEN = GoldenFiles.in("src/test/resources/golden");

    private final Stage stage = Shelf.products();
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.athanor.sql");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
    }

    @AfterEach
    void leave() {
        logger.setAdditive(true);
        logger.setLevel(null);
        logger.detachAppender(logged);
        stage.close();
    }

    private Database connect(StatementLog log) {
        return Postgres.options()
                .poolSize(1)
                .statementLog(log)
                .connect(
                        stage.server().url(),
                        stage.server().user(),
                        stage.server().password());
    }

    private void work(StatementLog log) {
        try (Database db = connect(log)) {
            logged.list.clear();
            // region work
            try (Session session = db.openSession()) {
                Product lamp = session.one(select(PRODUCT)
                        .where(PRODUCT.name.eq("lamp"), PRODUCT.price.gt(5))
                        .orderBy(PRODUCT.id));
                session.update(lamp, PRODUCT.price.set(new BigDecimal("21.00")));
                session.commit();
            }
            // endregion
        }
    }

    /** What was logged, as a usual pattern shows it; the time of day is left out, and each took the same time. */
    private String log() {
        return logged.list.stream()
                .map(event -> event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage())
                .map(line -> line.replaceAll("[0-9.]+ ms", "0.8 ms"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void inOneLineEach() {
        work(new StatementLog());
        GOLDEN.verify("howto/log-lines.txt", log());
    }

    @Test
    void forPeople() {
        // region pretty
        StatementLog log = new StatementLog().pretty().slowAfter(Duration.ofMillis(200));
        // endregion
        work(log.slowAfter(Duration.ofMinutes(1)));
        GOLDEN.verify("howto/log-pretty.txt", log());
    }

    @Test
    void withValues() {
        // region values
        StatementLog log = new StatementLog().showingValues(ValueMask.CLEAR);
        // endregion
        work(log);
        GOLDEN.verify("howto/log-values.txt", log().lines().limit(2).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void whatIsSlow() {
        logger.setLevel(Level.WARN);
        work(new StatementLog().slowAfter(Duration.ofNanos(1)));
        GOLDEN.verify("howto/log-slow.txt", log().lines().limit(1).collect(Collectors.joining("\n", "", "\n")));
    }
}
