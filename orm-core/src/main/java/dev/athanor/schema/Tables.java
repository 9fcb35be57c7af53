// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.error.MappingException;
import org.jspecify.annotations.Nullable;

/**
 * Which table a record belongs to.
 *
 * <p>A generated table registers itself when its class is initialised. Where a record arrives before that, its table's class is found by the
 * processor's naming rule and initialised; nothing inside it is looked up. Tables go with the class loader of their entity.
 */
public final class Tables {
    private static final ClassValue<Registration> REGISTRATIONS = new ClassValue<>() {
        @Override
        protected Registration computeValue(Class<?> entity) {
            return new Registration();
        }
    };

    /** One entity's table, once it is there. */
    private static final class Registration {
        private volatile @Nullable Table<?> table;
    }

    private Tables() {}

    /** Makes a generated table known; called once by its own class. */
    public static <T extends Table<?>> T register(T table) {
        REGISTRATIONS.get(table.entity()).table = table;
        return table;
    }

    /**
     * The table of an entity.
     *
     * @throws MappingException when the class is no entity, or was not compiled with the annotation processor
     */
    @SuppressWarnings("unchecked") // a table is registered under its own entity
    public static <E> KeyedTable<E, ?> of(Class<E> entity) {
        Registration registration = REGISTRATIONS.get(entity);
        Table<?> table = registration.table;
        if (table == null) {
            initialise(entity);
            table = registration.table;
        }
        if (!(table instanceof KeyedTable<?, ?> keyed)) {
            throw new MappingException(entity.getSimpleName() + " is no entity: annotate the record with @Table and put"
                    + " orm-processor on the annotation processor path");
        }
        return (KeyedTable<E, ?>) keyed;
    }

    /** The table of a record. */
    @SuppressWarnings("unchecked") // a record's class is the class of its entity, for records are final
    public static <E> KeyedTable<E, ?> of(E record) {
        return of((Class<E>) record.getClass());
    }

    private static void initialise(Class<?> entity) {
        String name = generatedName(entity);
        try {
            Class.forName(name, true, entity.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new MappingException(entity.getSimpleName() + " is no entity, for there is no " + name
                    + ": annotate the record with @Table and put orm-processor on the annotation processor path");
        }
    }

    /** The processor's rule: {@code shop.Shop$Product} has the table {@code shop.Shop_ProductTable}. */
    private static String generatedName(Class<?> entity) {
        return entity.getName().replace('$', '_') + "Table";
    }
}
