// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.error.InvalidInputException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.query.Keyset;
import dev.athanor.query.Select;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Writes requests for pages as texts that go out to clients and come back, and reads only those that it wrote itself, for the same query. Immutable and safe
 * to share between threads.
 *
 * <p>A token is signed by HMAC-SHA-256, not encrypted: who has it can read what the row beside the page has in the order, and cannot change it. It holds the
 * size of the page too, so that no client asks for a larger one. The values of the query's conditions are not in it: a client that pages goes on sending them.
 */
public final class CursorTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 32;
    private static final int SHAPE = 8;
    private static final int FEWEST_KEY_BYTES = 16;
    private static final byte FORMAT = 1;
    private static final int LONGEST = 65_536;

    private final SecretKeySpec key;

    private CursorTokens(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Tokens that are signed by a secret key, the same for all processes that serve one client.
     *
     * @param key at least 16 bytes, of a random source; copied
     * @throws StatementBuildException when the key is shorter
     */
    public static CursorTokens signedWith(byte[] key) {
        if (key.length < FEWEST_KEY_BYTES) {
            throw new StatementBuildException("a key of " + key.length
                    + " bytes can be guessed: sign tokens with at least " + FEWEST_KEY_BYTES + " random bytes");
        }
        return new CursorTokens(new SecretKeySpec(key, ALGORITHM));
    }

    /** The request as a text of letters, digits, {@code -} and {@code _}, for the query it is a page of. */
    public String write(KeysetRequest request, Select<?> query) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.write(shape(query));
            out.writeBoolean(request.isBackwards());
            out.writeInt(request.size());
            List<@Nullable String> position = request.position();
            out.writeInt(position == null ? -1 : position.size());
            for (String text : position == null ? List.<@Nullable String>of() : position) {
                byte[] encoded = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text == null ? -1 : encoded.length);
                out.write(encoded);
            }
            out.write(signature(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * The request that a text stands for.
     *
     * @throws InvalidInputException when this key did not sign the text, or it belongs to a query of another shape
     */
    public KeysetRequest read(String token, Select<?> query) {
        byte[] bytes = decoded(token);
        int length = bytes.length - SIGNATURE;
        if (length < 1 + SHAPE
                || !MessageDigest.isEqual(
                        signature(Arrays.copyOf(bytes, length)), Arrays.copyOfRange(bytes, length, bytes.length))) {
            throw new InvalidInputException(
                    "The page token was changed on its way or signed with another key: ask for the"
                            + " first page again.");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length))) {
            return request(in, query);
        } catch (IOException shorter) {
            throw new InvalidInputException(
                    "The page token is of another version: ask for the first page again.", shorter);
        }
    }

    private static byte[] decoded(String token) {
        try {
            return token.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    /** What is read here was signed, so only an older version of this class can have written it otherwise. */
    private static KeysetRequest request(DataInputStream in, Select<?> query) throws IOException {
        if (in.readByte() != FORMAT) {
            throw new IOException("an unknown format");
        }
        if (!Arrays.equals(in.readNBytes(SHAPE), shape(query))) {
            throw new InvalidInputException(
                    "The page token belongs to another query, or to another order of it: ask for the"
                            + " first page again.");
        }
        boolean backwards = in.readBoolean();
        int size = in.readInt();
        int terms = in.readInt();
        if (terms < 0) {
            return new KeysetRequest(size, null, backwards);
        }
        List<@Nullable String> position = new ArrayList<>();
        for (int i = 0; i < terms; i++) {
            int length = in.readInt();
            position.add(length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        return new KeysetRequest(size, position, backwards);
    }

    private static byte[] shape(Select<?> query) {
        try {
            byte[] text = Keyset.of(query).shape().getBytes(StandardCharsets.UTF_8);
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(text), SHAPE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private byte[] signature(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "CursorTokens";
    }
}
