// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The component, a {@code ToOne<Target>}, refers to one row of another entity: a foreign key column of this table. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface ManyToOne {
    /** The foreign key's columns, one for each column of the target's key; empty means {@code component_keycolumn}, such as {@code user_id}. */
    String[] columns() default {};

    /** What the database does with this row when the target is deleted. */
    OnDelete onDelete() default OnDelete.NO_ACTION;

    /** What the database does with this row when the key of the target is changed. */
    OnUpdate onUpdate() default OnUpdate.NO_ACTION;

    /** Whether the database checks the foreign key at COMMIT instead of after each statement, so that rows may be written before those they refer to. */
    boolean deferrable() default false;

    /** Whether the generated schema creates an index over the foreign key. */
    boolean index() default true;
}
