// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.blog.AuthorTable.AUTHOR;
import static dev.athanor.docs.blog.PostTable.POST;
import static dev.athanor.docs.blog.ProfileTable.PROFILE;
import static dev.athanor.docs.blog.TagTable.TAG;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.compile.Schemas;
import dev.athanor.ddl.Schema;
import dev.athanor.docs.Stage;
import dev.athanor.docs.blog.Tag;
import dev.athanor.docs.blog.TagTable;
import dev.athanor.query.Select;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemasTest {
    private static final Schema BLOG = Schema.of(AUTHOR, POST, PROFILE, TAG);

    private final Stage stage = Stage.empty();
    private final Database db = stage.db();

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void eachTenantHasASchema() {
        // region open
        Database acme = db.with(options -> options.schemas(Map.of("", "acme")));
        acme.create(BLOG); // create schema if not exists acme; create table acme.authors …
        // endregion
        db.with(options -> options.schemas(Map.of("", "globex"))).create(BLOG);
        stage.forget();
        // region turns
        Select<Tag> tags = select(TAG).orderBy(TAG.name);
        acme.inTransaction(session -> session.add(TagTable.builder().name("sql").build()));
        try (Session session = db.openSession(db.options().schemas(Map.of("", "globex")))) {
            List<Tag> found = session.list(tags);
            // endregion
            assertThat(found).isEmpty();
        }
        stage.assertSent("howto/schemas.sql");
        assertThat(acme.<Long>transaction(session -> session.count(tags))).isEqualTo(1);
        // region script
        List<String> script = BLOG.createStatements(db.platform().dialect().in(new Schemas(Map.of("", "initech"))));
        // endregion
        assertThat(script.get(0)).isEqualTo("create schema if not exists initech");
    }
}
