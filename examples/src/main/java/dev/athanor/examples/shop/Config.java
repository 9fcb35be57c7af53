// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Table;
import java.util.Map;

/** A document of no fixed shape under a name. */
@Table
public record Config(@Id String name, @Json Map<String, Object> settings) {}
