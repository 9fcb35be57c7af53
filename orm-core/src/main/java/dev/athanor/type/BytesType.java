// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code bytea} as an array of bytes. */
final class BytesType implements SqlType<byte[]> {
    @Override
    public Class<byte[]> javaType() {
        return byte[].class;
    }

    @Override
    public String sqlName() {
        return "bytea";
    }

    @Override
    public byte @Nullable [] read(Row row, int index) throws SQLException {
        return row.results().getBytes(index);
    }

    @Override
    public void bind(Parameters parameters, int index, byte @Nullable [] value) throws SQLException {
        parameters.statement().setBytes(index, value);
    }

    @Override
    public Object element(byte[] value, JsonCodec json) {
        return value;
    }

    @Override
    public boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }

    @Override
    public boolean mutable() {
        return true;
    }

    @Override
    public byte[] copy(byte[] value) {
        return value.clone();
    }

    @Override
    public String toString() {
        return "bytea";
    }
}
