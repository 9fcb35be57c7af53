// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statements on several lines read as a person would have written them, and say what they said on one line. */
class SqlLayoutTest {
    @Test
    void putsEachClauseOnItsLine() {
        assertThat(SqlLayout.of("select u.email, sum(o.total) from users u left join orders o on o.user_id = u.id and"
                        + " o.total > ? where u.age between ? and ? and (u.email = ? or u.email is"
                        + " distinct from ?) group by u.email having sum(o.total) > ? order by"
                        + " sum(o.total) desc limit ? offset ? for update of u"))
                .isEqualTo("""
                    select u.email, sum(o.total)
                    from users u
                    left join orders o on o.user_id = u.id and o.total > ?
                    where u.age between ? and ?
                      and (u.email = ? or u.email is distinct from ?)
                    group by u.email
                    having sum(o.total) > ?
                    order by sum(o.total) desc
                    limit ?
                    offset ?
                    for update of u\
                    """);
    }

    @Test
    void indentsQueriesInQueries() {
        assertThat(SqlLayout.of("with t as (select id from a union all select id from b), c as (select 1) select id"
                        + " from t where id in (select x from (values (?), (?)) v(x) where x > ?) and"
                        + " exists (select 1 from c)"))
                .isEqualTo("""
                    with t as (
                      select id
                      from a
                      union all
                      select id
                      from b
                    ),
                    c as (
                      select 1
                    )
                    select id
                    from t
                    where id in (
                        select x
                        from (
                          values (?), (?)
                        ) v(x)
                        where x > ?
                      )
                      and exists (
                        select 1
                        from c
                      )\
                    """);
    }

    @Test
    void leavesWhatIsNoClauseInItsLine() {
        assertThat(SqlLayout.of("select case when a > ? and b < ? then cast(? as text) end, extract(year from d),"
                        + " string_agg(n, ? order by n), left(n, ?), 'from where ''and'' ', \"group by\""
                        + " from generate_series(?, ?) with ordinality n(a, b)"))
                .isEqualTo("""
                    select case when a > ? and b < ? then cast(? as text) end, extract(year from d), string_agg(n, ? order by n),
                        left(n, ?), 'from where ''and'' ', "group by"
                    from generate_series(?, ?) with ordinality n(a, b)\
                    """);
    }

    @Test
    void laysOutChanges() {
        assertThat(SqlLayout.of("insert into p (a, b) values (?, ?) on conflict (a) do update set b = excluded.b where"
                        + " p.b < ? returning a"))
                .isEqualTo("""
                    insert into p (a, b)
                    values (?, ?)
                    on conflict (a) do update set b = excluded.b
                    where p.b < ?
                    returning a\
                    """);
        assertThat(SqlLayout.of("update p set a = ? from q where p.id = q.id and p.b"))
                .isEqualTo("update p\nset a = ?\nfrom q\nwhere p.id = q.id\n  and p.b");
        assertThat(SqlLayout.of("delete from p using q where p.id = q.id"))
                .isEqualTo("delete from p\nusing q\nwhere p.id = q.id");
        assertThat(SqlLayout.of("merge into p using q on p.id = q.id when matched and p.b then update set a = ? when"
                        + " not matched then do nothing"))
                .isEqualTo("""
                    merge into p
                    using q on p.id = q.id
                    when matched and p.b then update set a = ?
                    when not matched then do nothing\
                    """);
    }

    @Test
    void changesNothingButWhiteSpace() throws IOException {
        List<String> statements = golden();
        assertThat(statements).hasSizeGreaterThan(200);
        for (String statement : statements) {
            String laidOut = SqlLayout.of(statement);
            assertThat(bare(laidOut)).isEqualTo(bare(statement));
            assertThat(SqlLayout.of(laidOut)).as("laid out twice").isEqualTo(laidOut);
        }
    }

    @Test
    void leavesTextsAloneThatItCannotRead() {
        for (String raw :
                List.of("select 1 -- from where", "select /* from */ 1", "select $$ from $$", "select e'\\' from '")) {
            assertThat(SqlLayout.of(raw)).isEqualTo(raw);
        }
        assertThat(SqlLayout.of("select ' from")).isEqualTo("select '\nfrom");
        assertThat(SqlLayout.of("select 1))")).isEqualTo("select 1))");
        assertThat(SqlLayout.of("")).isEmpty();
    }

    @Test
    void takesATextOfAnySize() {
        String chain = "select 1 where a = ?" + " or a = ?".repeat(100_000);
        assertThat(SqlLayout.of(chain)).hasLineCount(100_002);
        assertThat(SqlLayout.of("(".repeat(100_000))).hasSize(100_000);
    }

    private static String bare(String sql) {
        return sql.replaceAll("\\s", "");
    }

    private static List<String> golden() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            return files.sorted()
                    .flatMap(SqlLayoutTest::lines)
                    .filter(line -> !line.isBlank() && !line.startsWith("--") && !line.startsWith("   "))
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readString(file).lines();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
