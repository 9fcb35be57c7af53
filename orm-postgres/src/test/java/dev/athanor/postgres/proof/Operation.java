// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** What can be done to a session, and how often it is. */
enum Operation {
    ADD(12, Adding::one),
    ADD_GRAPH(9, Adding::graph),
    UPDATE_VALUES(10, Updating.by(Updating::values)),
    UPDATE_FUNCTION(6, Updating.by(Updating::function)),
    UPDATE_WHOLE(7, Updating.by(Updating::whole)),
    REPLACE(6, Updating.by(Updating::replace)),
    MERGE(4, Updating.by(Updating::merge)),
    DELETE(6, Deleting::one),
    DELETE_TREE(4, Deleting::tree),
    PURGE(2, Deleting::purge),
    SWAP(4, Swapping::swap),
    SHIFT(3, Swapping::shift),
    LINK(5, Linking::link),
    UNLINK(3, Linking::unlink),
    SET_LINKS(3, Linking::set),
    UPSERT(3, Outside::upsert),
    COLLECTION_ADD(5, Collecting::add),
    COLLECTION_REMOVE(4, Collecting::remove),
    COLLECTION_SET(4, Collecting::set),
    FIND(6, Reading::find),
    LIST(6, Reading::list),
    ONE(3, Reading::one),
    COUNT(2, Reading::count),
    CURRENT(4, Reading::current),
    TOUCH(5, Loading::touch),
    LOAD(3, Loading::load),
    NESTED(6, Living::nested),
    ROLLBACK(3, Living::rollback),
    COMMIT(7, Living::commit),
    FLUSH(4, Living::flush),
    EVICT(2, Living::evict),
    CLEAR(1, Living::clear),
    REFRESH(2, Living::refresh),
    BULK(2, Outside::bulk),
    REOPEN(2, Living::reopen),
    BESIDE(3, Outside::beside),
    RIVAL(3, Outside::rival);

    private static final int WEIGHT =
            Arrays.stream(values()).mapToInt(each -> each.weight).sum();

    private final int weight;
    private final Action action;

    Operation(int weight, Action action) {
        this.weight = weight;
        this.action = action;
    }

    /** Does it, to what is drawn; {@code inner} is what a nested part consists of. */
    @FunctionalInterface
    interface Action {
        void run(World world, Draw draw, List<Step> inner);
    }

    Action action() {
        return action;
    }

    boolean endsTransaction() {
        return this == COMMIT || this == ROLLBACK || this == REOPEN || this == BESIDE || this == RIVAL;
    }

    static Operation any(SplittableRandom random) {
        int drawn = random.nextInt(WEIGHT);
        for (Operation each : values()) {
            drawn -= each.weight;
            if (drawn < 0) {
                return each;
            }
        }
        throw new AssertionError();
    }
}
