// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedactedSqlExceptionTest {
    private static final String SECRET = "s3cret";

    @Test
    void leavesAChainAloneThatShowsNothing() {
        SQLException failure = new SQLException("refused", "08001", new ConnectException("db:5432"));
        failure.setNextException(new SQLException("untrusted", "08001", new CertificateException("expired")));

        assertThat((Throwable) redact(failure)).isSameAs(failure);
    }

    @Test
    void keepsEverythingButTheText() {
        SQLException failure = new SQLException("value " + SECRET, "22P02", 7);

        RedactedSqlException redacted = (RedactedSqlException) redact(failure);

        assertThat(redacted.getMessage())
                .isEqualTo("java.sql.SQLException: its text is withheld, it could hold a value or a secret.");
        assertThat(redacted.getSQLState()).isEqualTo("22P02");
        assertThat(redacted.getErrorCode()).isEqualTo(7);
        assertThat(redacted.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat((Throwable) redacted.original()).isSameAs(failure);
    }

    @Test
    void keepsThePartOfTheTextThatMayBeShown() {
        SQLException failure = new SQLException("duplicate\nDetail: " + SECRET, "23505");

        assertThat(RedactedSqlException.redact(failure, each -> Optional.of("duplicate"))
                        .getMessage())
                .isEqualTo("duplicate");
    }

    @Test
    void replacesEveryCauseThatCouldTell() {
        Exception parser = new IllegalArgumentException(SECRET, new NumberFormatException(SECRET));
        SQLException failure = new SQLException("outer", "99999", new SQLException(SECRET, "22P02", parser));

        SQLException redacted = redact(failure);

        assertThat(printed(redacted)).doesNotContain(SECRET).contains("NumberFormatException: its text is withheld");
        assertThat(redacted.getCause())
                .isInstanceOf(RedactedSqlException.class)
                .hasCauseInstanceOf(RedactedException.class);
    }

    @Test
    void trustsOnlyTheExceptionsOfTheJdkToTellOfTheNetwork() {
        SQLException failure = new SQLException("outer", "08006", new ForeignIoException(SECRET));

        assertThat(printed(redact(failure))).doesNotContain(SECRET);
    }

    @Test
    void looksAtSuppressedAndFollowingExceptionsToo() {
        SQLException suppressing = new SQLException("outer", "08006");
        suppressing.addSuppressed(new SQLException(SECRET, "22P02"));
        SQLException followed = new SQLException("outer", "08006");
        followed.setNextException(new SQLException(SECRET, "22P02"));

        assertThat(printed(redact(suppressing))).doesNotContain(SECRET);
        assertThat((Throwable) redact(followed).getNextException()).isNull();
    }

    @Test
    void endsAChainThatLeadsBackIntoItself() {
        SQLException first = new SQLException("first", "08006");
        SQLException second = new SQLException("second", "08006", first);
        first.initCause(second);

        assertThat(printed(redact(first))).contains("second");
    }

    @Test
    void forgetsTheOriginalWhenItIsSerialised() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(redact(new SQLException(SECRET, "22P02")));
        }

        assertThat(bytes.toString(ISO_8859_1)).doesNotContain(SECRET);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat((Throwable) ((RedactedSqlException) in.readObject()).original())
                    .isNull();
        }
    }

    private static SQLException redact(SQLException failure) {
        return RedactedSqlException.redact(
                failure,
                each -> Optional.ofNullable(each.getMessage()).filter(text -> !"22P02".equals(each.getSQLState())));
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static final class ForeignIoException extends IOException {
        private static final long serialVersionUID = 1L;

        ForeignIoException(String message) {
            super(message);
        }
    }
}
