// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides the statements of a flight into parts that can be sent in one go; nearly always it is one.
 *
 * <p>Three things bound a part. The protocol counts parameters in 16 bits. The driver writes everything before it
 * reads, so once the responses can fill the buffers between the two ends, only little may still be written. And each
 * joined text is prepared for itself, so that there must not be endlessly many; see {@link JoinedTexts}.
 */
final class Parts {
    /** Larger than any bound: for a result of which nothing is known. */
    static final long UNKNOWN_RESPONSE = Long.MAX_VALUE / 4;

    /** What the protocol can count. */
    static final int PARAMETER_LIMIT = 65_535;

    /** The responses that fit the buffers of any network; the driver's own rule for batches. */
    static final long RESPONSE_LIMIT = 64_000;

    /** The requests that fit them, too: they can be written though nobody reads. */
    static final long REQUEST_LIMIT = 16_000;

    private final List<List<Step<?>>> parts = new ArrayList<>();
    private List<Step<?>> part = new ArrayList<>();
    private int parameters;
    private long response;
    private long requestBehindResponse;

    private Parts() {}

    /** The parts, in order; at least one. */
    static List<List<Step<?>>> of(List<Step<?>> steps) {
        if (steps.size() == 1) {
            requireCountable(steps.get(0));
            return List.of(steps);
        }
        Parts divided = new Parts();
        steps.forEach(divided::add);
        divided.parts.add(divided.part);
        return divided.parts;
    }

    /** Each statement by itself; what begins or ends a transaction stays with the one beside it. */
    static List<List<Step<?>>> single(List<Step<?>> steps) {
        List<List<Step<?>>> parts = new ArrayList<>();
        List<Step<?>> part = new ArrayList<>();
        for (Step<?> step : steps) {
            if (!step.isControl() && part.stream().anyMatch(before -> !before.isControl())) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(step);
        }
        parts.add(part);
        return parts;
    }

    private static int requireCountable(Step<?> step) {
        int count = step.parameters().size();
        if (count > PARAMETER_LIMIT) {
            throw new StatementBuildException("The statement \"" + step.label() + "\" has " + count
                    + " parameters, and the protocol allows " + PARAMETER_LIMIT
                    + ": pass an array instead of single values, or send fewer at a time.");
        }
        return count;
    }

    private void add(Step<?> step) {
        int count = requireCountable(step);
        long request = response > RESPONSE_LIMIT ? step.requestBytes() : 0;
        boolean full = parameters + count > PARAMETER_LIMIT || requestBehindResponse + request > REQUEST_LIMIT;
        if (full && !part.isEmpty()) {
            parts.add(part);
            part = new ArrayList<>();
            parameters = 0;
            response = 0;
            request = 0;
            requestBehindResponse = 0;
        }
        part.add(step);
        parameters += count;
        response += Math.min(step.expectedBytes(), UNKNOWN_RESPONSE - response);
        requestBehindResponse += request;
    }
}
