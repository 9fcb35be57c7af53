// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes decisions fewer and smaller as long as what they lead to still fails. */
final class Shrinking {
    private final Predicate<List<Integer>> fails;

    Shrinking(Predicate<List<Integer>> fails) {
        this.fails = fails;
    }

    List<Integer> shrunk(List<Integer> decisions) {
        List<Integer> smallest = decisions;
        boolean progress = true;
        while (progress) {
            List<Integer> before = smallest;
            for (int length = Math.max(1, smallest.size() / 2); length >= 1; length /= 2) {
                smallest = without(smallest, length);
            }
            smallest = lower(smallest);
            progress = !smallest.equals(before);
        }
        return smallest;
    }

    private List<Integer> without(List<Integer> decisions, int length) {
        List<Integer> smallest = decisions;
        for (int first = smallest.size() - length; first >= 0; first -= length) {
            List<Integer> fewer = new ArrayList<>(smallest.subList(0, first));
            fewer.addAll(smallest.subList(Math.min(first + length, smallest.size()), smallest.size()));
            if (fails.test(fewer)) {
                smallest = fewer;
                first = Math.min(first, smallest.size());
            }
        }
        return smallest;
    }

    private List<Integer> lower(List<Integer> decisions) {
        List<Integer> smallest = new ArrayList<>(decisions);
        for (int i = 0; i < smallest.size(); i++) {
            int present = smallest.get(i);
            for (int smaller : new int[] {0, present / 2, present - 1}) {
                if (smaller < present && smaller >= 0) {
                    List<Integer> lowered = new ArrayList<>(smallest);
                    lowered.set(i, smaller);
                    if (fails.test(lowered)) {
                        smallest = lowered;
                        break;
                    }
                }
            }
        }
        return smallest;
    }
}
