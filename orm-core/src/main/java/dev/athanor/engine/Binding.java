// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Parameter;
import dev.athanor.error.ConversionException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.Parameters;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Binds the parameters of the statements of one text, numbered through. */
final class Binding {
    private Binding() {}

    static void bind(PreparedStatement prepared, List<Step<?>> steps, Platform platform) throws SQLException {
        Parameters parameters = new Parameters(prepared, platform.json(), platform.arrays());
        int index = 1;
        for (Step<?> step : steps) {
            int number = 1;
            for (Parameter<?> parameter : step.parameters()) {
                refuse(parameter, number++, step);
                bind(parameters, index++, parameter);
            }
        }
    }

    private static <T> void bind(Parameters parameters, int index, Parameter<T> parameter) throws SQLException {
        parameter.type().bind(parameters, index, parameter.value());
    }

    /** The last line of defence: whoever knows the component has refused such a value before, and said more. */
    private static <T> void refuse(Parameter<T> parameter, int number, Step<?> step) {
        if (parameter.name() != null) {
            throw new StatementBuildException("the parameter \"" + parameter.name() + "\" of \"" + step.label()
                    + "\" has no value: run the query with bind(…)");
        }
        T value = parameter.value();
        String refusal = value == null ? null : parameter.type().refusal(value);
        if (refusal != null) {
            throw new ConversionException("Parameter " + number + " of \"" + step.label() + "\" " + refusal + ".");
        }
    }
}
