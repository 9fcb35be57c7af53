// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jimmer;

import java.math.BigDecimal;
import java.util.List;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.GeneratedValue;
import org.babyfish.jimmer.sql.GenerationType;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.IdView;
import org.babyfish.jimmer.sql.JoinColumn;
import org.babyfish.jimmer.sql.ManyToOne;
import org.babyfish.jimmer.sql.OneToMany;
import org.babyfish.jimmer.sql.OrderedProp;
import org.babyfish.jimmer.sql.Table;

/** A row of {@code orders}. */
@Entity
@Table(name = "orders")
public interface Purchase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id();

    @ManyToOne
    @JoinColumn(name = "user_id")
    Client user();

    @IdView
    long userId();

    BigDecimal total();

    String status();

    @OneToMany(mappedBy = "order", orderedProps = @OrderedProp("id"))
    List<Line> items();
}
