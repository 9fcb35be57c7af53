// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component, a {@code ToMany<Target>}, holds the rows of another entity that a link table ties to this one. One side declares the table, the other may
 * be its inverse and says {@code mappedBy}. A link table with columns of its own is an entity, with two to-one relations.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface ManyToMany {
    /** The {@code ManyToMany} component of the target that declares the link table; then nothing is said of the table here. */
    String mappedBy() default "";

    /** The link table; empty means this entity's table and the component, such as {@code post_tags}. */
    String table() default "";

    /** The link table's schema; empty means that of this entity's table. */
    String schema() default "";

    /** The columns of the link table that hold the key of this entity; empty means {@code entity_keycolumn}, such as {@code post_id}. */
    String[] columns() default {};

    /** The columns of the link table that hold the key of the target; empty means {@code target_keycolumn}, such as {@code tag_id}. */
    String[] targetColumns() default {};

    /** What the database does with a link when the row at one of its ends is deleted; without {@code CASCADE} the session deletes the links first. */
    OnDelete onDelete() default OnDelete.CASCADE;

    /** What the database does with a link when the key of the row at one of its ends is changed. */
    OnUpdate onUpdate() default OnUpdate.NO_ACTION;

    /** The order in which the records are loaded: components of the target, each with {@code desc} where it descends; then the key. */
    String[] orderBy() default {};
}
