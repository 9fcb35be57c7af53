// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component is one side of a one-to-one. A {@code ToOne<Target>} holds the foreign key, in columns of this table that are unique together; a
 * {@code ToOptional<Target>} is the other side and says {@code mappedBy}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface OneToOne {
    /** Of a {@code ToOptional} the {@code OneToOne} component of the target that refers back to this entity. */
    String mappedBy() default "";

    /** The foreign key's columns, one for each column of the target's key; empty means {@code component_keycolumn}, such as {@code user_id}. */
    String[] columns() default {};

    /** What the database does with this row when the target is deleted. */
    OnDelete onDelete() default OnDelete.NO_ACTION;

    /** What the database does with this row when the key of the target is changed. */
    OnUpdate onUpdate() default OnUpdate.NO_ACTION;

    /** Whether the database checks the foreign key at COMMIT instead of after each statement, so that rows may be written before those they refer to. */
    boolean deferrable() default false;

    /** Of a {@code ToOptional}, whether a record that leaves its owner, by {@code set} or {@code clear}, is deleted; otherwise its foreign key becomes NULL, where it may. */
    boolean orphanRemoval() default false;
}
