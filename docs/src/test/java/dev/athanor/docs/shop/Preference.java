// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.shop;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Table;
import java.util.Map;

// region entity
@Table("preferences")
public record Preference(@Id String owner, @Json Map<String, Object> document) {}
// endregion
