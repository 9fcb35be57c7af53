// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.error.HandleNotLoadedException;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.relation.HandleLoader;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The handles of one relation in one result: the first that is read loads them all. */
abstract sealed class Siblings<H> implements HandleLoader permits ToOneSiblings, ToManySiblings {
    private final SessionLink link;
    private final @Nullable String loadedAt;
    private final List<H> handles = new ArrayList<>();

    Siblings(SessionLink link, @Nullable String loadedAt) {
        this.link = link;
        this.loadedAt = loadedAt;
    }

    abstract Relation<?, ?> relation();

    final SessionLink link() {
        return link;
    }

    final List<H> handles() {
        return handles;
    }

    final void join(H handle) {
        handles.add(handle);
    }

    /** The session's loader, where it may load now. */
    final RelationLoader loader() {
        RelationLoader loader = link.loader();
        if (loader == null) {
            throw notLoaded("Its session is closed. Name the relation in with(…) when loading");
        }
        if (!link.mayLoad()) {
            throw notLoaded("The session is strict and loads nothing by itself; what holds the handle was loaded at "
                    + loadedAt + ". Name the relation in with(…) there");
        }
        return loader;
    }

    /** A handle is filled with records of one session, so another's that could still load it is not filled here. */
    static void refuseOfAnotherSession(@Nullable HandleLoader loader, SessionLink ours) {
        if (loader instanceof Siblings<?> siblings && siblings.link != ours && siblings.link.loader() != null) {
            Relation<?, ?> relation = siblings.relation();
            throw new IllegalSessionStateException(relation.property() + " cannot be loaded here, for the "
                    + relation.table().entity().getSimpleName()
                    + " belongs to another session that is open: load it there, or find the record in this one");
        }
    }

    private HandleNotLoadedException notLoaded(String reason) {
        String entity = relation().table().entity().getSimpleName();
        return new HandleNotLoadedException(
                entity,
                relation().name(),
                reason + ", or call session.load(…) for the relation while the session is open.");
    }

    @Override
    public <T> T present(ToOne<T> handle, T loaded) {
        throw new IllegalStateException("a to-many relation has no to-one handle");
    }

    @Override
    public <T> List<T> present(ToMany<T> handle, List<T> loaded) {
        throw new IllegalStateException("a to-one relation has no to-many handle");
    }

    @Override
    public <T> T load(ToOne<T> handle) {
        throw new IllegalStateException("a to-many relation has no to-one handle");
    }

    @Override
    public <T> List<T> load(ToMany<T> handle) {
        throw new IllegalStateException("a to-one relation has no to-many handle");
    }
}
