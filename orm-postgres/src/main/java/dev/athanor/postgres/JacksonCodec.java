// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.error.ConversionException;
import dev.athanor.type.JsonCodec;
import dev.athanor.type.JsonFormat;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads and writes JSON documents with Jackson's streaming parser.
 *
 * <p>Documents are bounded in depth and length, and a key may appear once in an object. Error messages name the path,
 * such as {@code $.layout.columns}, and withhold the parser's own text, which repeats values.
 */
public final class JacksonCodec implements JsonCodec {
    /** How deep objects and arrays may be nested. */
    static final int DEPTH_LIMIT = 500;

    /** How many characters a document may have; the server allows a little more. */
    static final int LENGTH_LIMIT = 128 * 1024 * 1024;

    /** How many digits a number may have: as many as the server can store. */
    private static final int NUMBER_LIMIT = 150_000;

    /** Made when the first document is read or written; most programs have none when they start. */
    private static final class Parser {
        static final JsonFactory FACTORY = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH_LIMIT)
                        .maxDocumentLength(LENGTH_LIMIT)
                        .maxStringLength(LENGTH_LIMIT)
                        .maxNameLength(LENGTH_LIMIT)
                        .maxNumberLength(NUMBER_LIMIT)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(DEPTH_LIMIT)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .build();
    }

    /** Creates the codec; it has no state and serves many threads. */
    public JacksonCodec() {}

    @Override
    public <T> @Nullable T read(String text, JsonFormat<T> format) {
        try (JsonParser parser = Parser.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return read(parser, format);
        } catch (StreamConstraintsException e) {
            throw new ConversionException(null, null, "The document is nested too deeply or too long to be read.", e);
        } catch (JacksonException e) {
            throw new ConversionException(null, null, "The text is no JSON, or an object in it has a key twice.", e);
        }
    }

    @Override
    public <T> String write(@Nullable T value, JsonFormat<T> format) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Parser.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, format, generator);
        } catch (StreamConstraintsException e) {
            throw new ConversionException(null, null, "The document is nested too deeply, or contains itself.", e);
        } catch (JacksonException e) {
            throw new ConversionException(null, null, "The document cannot be written: it has a key twice.", e);
        }
        return text.toString();
    }

    private static <T> @Nullable T read(JsonParser parser, JsonFormat<T> format) {
        JacksonReader reader = new JacksonReader(parser);
        try {
            T value = format.read(reader);
            reader.end();
            return value;
        } catch (ConversionException e) {
            throw at(JsonPath.of(parser.streamReadContext()), e);
        }
    }

    private static <T> void write(@Nullable T value, JsonFormat<T> format, JsonGenerator generator) {
        try {
            format.write(value, new JacksonWriter(generator));
        } catch (ConversionException e) {
            throw at(JsonPath.ofNext(generator.streamWriteContext()), e);
        }
    }

    private static ConversionException at(String path, ConversionException e) {
        return new ConversionException(e.entity(), e.property(), "At " + path + " " + e.reason());
    }
}
