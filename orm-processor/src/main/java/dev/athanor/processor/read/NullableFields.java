// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads from a class file which fields have a type that is annotated {@code @Nullable}.
 *
 * <p>The mirrors do not tell it: before JDK 22 javac drops annotations on types when it reads class files, so that an incremental build would see other
 * columns than a clean one. The names follow the Java Virtual Machine Specification, chapter 4.
 */
final class NullableFields {
    private static final int FIELD_TARGET = 0x13;
    private static final int ARRAY_STEP = 0;
    private static final int BYTES_BEFORE_POOL = 8;

    private final DataInputStream in;
    private final Set<String> found = new HashSet<>();
    private String[] texts = {};

    private NullableFields(byte[] classFile) {
        this.in = new DataInputStream(new ByteArrayInputStream(classFile));
    }

    /** The names of the fields; none where the bytes are no class file that we understand. */
    static Set<String> of(byte[] classFile) {
        NullableFields fields = new NullableFields(classFile);
        try {
            fields.read();
            return fields.found;
        } catch (IOException | ArrayIndexOutOfBoundsException e) {
            return Set.of();
        }
    }

    private void read() throws IOException {
        in.skipNBytes(BYTES_BEFORE_POOL);
        readPool();
        in.skipNBytes(6); // access flags, this class, super class
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        int fields = in.readUnsignedShort();
        for (int i = 0; i < fields; i++) {
            readField();
        }
    }

    private void readPool() throws IOException {
        int size = in.readUnsignedShort();
        texts = new String[size];
        for (int i = 1; i < size; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // a long or a double takes two entries
                }
                default -> throw new IOException("unknown constant " + tag);
            }
        }
    }

    private void readField() throws IOException {
        in.skipNBytes(2); // access flags
        String name = texts[in.readUnsignedShort()];
        in.skipNBytes(2); // descriptor
        int attributes = in.readUnsignedShort();
        for (int i = 0; i < attributes; i++) {
            String attribute = texts[in.readUnsignedShort()];
            int length = in.readInt();
            if (attribute.equals("RuntimeVisibleTypeAnnotations")
                    || attribute.equals("RuntimeInvisibleTypeAnnotations")) {
                readTypeAnnotations(name);
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private void readTypeAnnotations(String field) throws IOException {
        int annotations = in.readUnsignedShort();
        for (int i = 0; i < annotations; i++) {
            if (in.readUnsignedByte() != FIELD_TARGET) {
                throw new IOException("no field's target");
            }
            boolean ofTheFieldItself = true;
            int steps = in.readUnsignedByte();
            for (int step = 0; step < steps; step++) {
                ofTheFieldItself &= in.readUnsignedByte() == ARRAY_STEP;
                in.skipNBytes(1);
            }
            String type = texts[in.readUnsignedShort()];
            skipValues(in.readUnsignedShort(), true);
            if (ofTheFieldItself && (type.endsWith("/Nullable;") || type.endsWith("$Nullable;"))) {
                found.add(field);
            }
        }
    }

    private void skipValues(int count, boolean named) throws IOException {
        for (int i = 0; i < count; i++) {
            if (named) {
                in.skipNBytes(2);
            }
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 'e' -> in.skipNBytes(4);
                case '@' -> {
                    in.skipNBytes(2);
                    skipValues(in.readUnsignedShort(), true);
                }
                case '[' -> skipValues(in.readUnsignedShort(), false);
                default -> in.skipNBytes(2);
            }
        }
    }
}
