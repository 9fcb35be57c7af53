// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.press.SectionTable.SECTION;
import static dev.athanor.docs.press.StoryTable.STORY;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ddl.Schema;
import dev.athanor.docs.Stage;
import dev.athanor.docs.press.Section;
import dev.athanor.docs.press.Story;
import dev.athanor.docs.press.StoryTable;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Database;
import dev.athanor.testing.GoldenFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    private static final Schema PRESS = Schema.of(STORY, SECTION);

    private final Stage stage = Stage.empty();
    private final Database db = stage.db();

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void areCreatedAsTheyAreSaid() {
        List<String> statements = PRESS.createStatements(db.platform().dialect());
        GoldenFiles.in("src/test/resources/golden")
                .verify("howto/definitions.sql", String.join(";\n", statements) + ";\n");
        db.create(PRESS);
        // region ring
        Story story = StoryTable.builder()
                .title("Rain")
                .webAddress("/Rain")
                .facts(Map.of("place", "Bergen"))
                .section(ToOne.to(SECTION, "weather"))
                .build();
        db.inTransaction(session -> {
            Story lead = session.add(story); // each needs the other; neither may be null
            session.add(new Section("weather", "Weather", null, ToOne.of(lead)));
        });
        // endregion
        // region conflict
        db.inTransaction(session -> session.execute(insertInto(STORY)
                .values(story)
                .onConflict(STORY.webAddress.lower()) // the text of the index
                .doUpdate(STORY.title.set("Rain again"))));
        // endregion
        assertThat(db.<Long>transaction(session -> session.count(select(STORY))))
                .isEqualTo(1);
    }
}
