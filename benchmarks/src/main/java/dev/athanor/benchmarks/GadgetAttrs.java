// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.shop.Gadget;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A gadget's document, read by hand with the same streaming parser. */
final class GadgetAttrs {
    private final JsonFactory json = new JsonFactory();

    Gadget.Attrs read(String document) {
        String theme = "";
        int size = 0;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), document)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isTheme = parser.currentName().equals("theme");
                parser.nextToken();
                if (isTheme) {
                    theme = parser.getString();
                } else {
                    size = parser.getIntValue();
                }
            }
        }
        return new Gadget.Attrs(theme, size);
    }
}
