package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import org.jspecify.annotations.Nullable;

final class OneToOnes {
    @Table
    record Account(
            @Id long id,
            ToOptional<Profile> noAnnotation,
            @OneToMany(mappedBy = "account") ToOptional<Profile> wrongAnnotation,
            @OneToOne(mappedBy = "account") ToMany<Profile> wrongHandle,
            @OneToOne ToOptional<Profile> noSide,
            @OneToOne(mappedBy = "acount") ToOptional<Profile> misspelt,
            @OneToOne(mappedBy = "shared") ToOptional<Profile> shared,
            @OneToMany(mappedBy = "account") ToMany<Profile> many,
            @OneToOne(mappedBy = "account") @Nullable ToOptional<Profile> nullable,
            @OneToOne(mappedBy = "unique") ToOptional<Profile> fine) {}

    @Table
    record Profile(
            @Id long id,
            @OneToOne ToOne<Account> account,
            @ManyToOne ToOne<Account> shared,
            @ManyToOne @Column(unique = true) ToOne<Account> unique,
            @OneToOne(mappedBy = "id") ToOne<Account> bothSides,
            @ManyToOne @OneToOne ToOne<Account> twoAnnotations) {}

    @Table record Capital(@Id long id, @OneToOne ToOne<Country> country) {}

    @Table record Country(@Id long id, @OneToOne ToOne<Capital> capital) {}
}
