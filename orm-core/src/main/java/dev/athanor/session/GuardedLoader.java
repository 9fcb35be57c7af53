// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.CollectionRelation;
import dev.athanor.schema.ToOneRelation;
import dev.athanor.session.load.Loader;
import dev.athanor.session.load.RelationLoader;
import java.util.List;

/** Loads for handles under the rules of the session: one thread at a time, and not after a failure. */
final class GuardedLoader implements RelationLoader {
    private final SessionCore core;
    private final Loader loader;

    GuardedLoader(SessionCore core, Loader loader) {
        this.core = core;
        this.loader = loader;
    }

    @Override
    public <T> void loadTargets(ToOneRelation<?, T> relation, List<ToOne<T>> handles) {
        core.run("load of " + relation.property(), () -> {
            loader.loadTargets(relation, handles);
            return true;
        });
    }

    @Override
    public <T> void loadChildren(CollectionRelation<?, T> relation, List<ToMany<T>> handles) {
        core.run("load of " + relation.property(), () -> {
            loader.loadChildren(relation, handles);
            return true;
        });
    }
}
