// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jimmer;

import java.util.List;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.GeneratedValue;
import org.babyfish.jimmer.sql.GenerationType;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.OneToMany;
import org.babyfish.jimmer.sql.OrderedProp;
import org.babyfish.jimmer.sql.Table;

/** A row of {@code users}. */
@Entity
@Table(name = "users")
public interface Client {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id();

    String email();

    String name();

    @OneToMany(mappedBy = "user", orderedProps = @OrderedProp("id"))
    List<Purchase> orders();
}
