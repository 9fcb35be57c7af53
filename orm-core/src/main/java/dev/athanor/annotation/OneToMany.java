// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The component, a {@code ToMany<Target>}, holds the rows of another entity that refer to this one; no column of this table. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface OneToMany {
    /** The {@link ManyToOne} component of the target that refers back to this entity. */
    String mappedBy();

    /** Whether a record that leaves its owner, by {@code remove} or {@code set}, is deleted; otherwise its foreign key becomes NULL, where it may. */
    boolean orphanRemoval() default false;

    /**
     * Whether the session deletes the records as well when it deletes their owner: it loads them, and those that they own in the same way. Where the database shall do
     * it, without loading, say {@code onDelete = CASCADE} at the {@link ManyToOne} component instead.
     */
    boolean cascadeDelete() default false;

    /** The order in which the records are loaded: components of the target, each with {@code desc} where it descends; then the key. */
    String[] orderBy() default {};
}
