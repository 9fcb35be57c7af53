// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A step of a sequence: what to do, and the seed from which it chooses to what. A step that finds nothing to do it to does nothing, so that a sequence stays
 * meaningful when steps are taken out of it.
 */
record Step(Operation operation, long seed, List<Step> inner) {
    private static final int DEEPEST = 2;

    /** A sequence that this seed alone decides. */
    static List<Step> sequence(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return steps(random, random.nextInt(4, 32), 0);
    }

    private static List<Step> steps(SplittableRandom random, int count, int depth) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Operation operation = Operation.any(random);
            boolean nests = operation == Operation.NESTED && depth < DEEPEST;
            List<Step> inner = nests ? steps(random, random.nextInt(1, 7), depth + 1) : List.of();
            steps.add(new Step(operation, random.nextLong(), inner));
        }
        return steps;
    }

    /** A unit of work that this seed alone decides: nothing in it ends the transaction. */
    static List<Step> unit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Step> steps = steps(random, random.nextInt(3, 12), 0);
        return steps.stream().map(Step::withoutEnds).toList();
    }

    private Step withoutEnds() {
        Operation harmless = operation.endsTransaction() ? Operation.ADD_GRAPH : operation;
        return new Step(harmless, seed, inner.stream().map(Step::withoutEnds).toList());
    }

    Step with(List<Step> otherInner) {
        return new Step(operation, seed, otherInner);
    }
}
