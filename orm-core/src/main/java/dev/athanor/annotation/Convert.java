// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the component as another type, by a converter of the program's own: {@code @Convert(YesNo.class) boolean active}. Conditions take the component's type;
 * SQL sees the stored one only. On a {@code List} the converter is for the list's elements, unless it takes the list itself.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface Convert {
    /** The converter: a public class with a public constructor without parameters, whose first type is that of the component. */
    Class<? extends Converter<?, ?>> value();
}
