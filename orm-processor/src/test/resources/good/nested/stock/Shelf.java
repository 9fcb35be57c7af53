package stock;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;

@Table
public record Shelf(@Id String label) {}
