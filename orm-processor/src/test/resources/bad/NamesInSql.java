package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Table(
        value = " ",
        schema = "schema_schema_schema_schema_schema_schema_schema_schema_schema_s",
        uniques = @Unique(value = "name", name = "with\0nul"))
record NamesInSql(
        @Id long id,
        String name,
        @Column(name = "äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäö") String tooManyBytes,
        @Column(name = "äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüä") String justFits,
        String theNameOfThisComponentIsLongerThanThePostgreSqlServerWillEverKeep) {}
