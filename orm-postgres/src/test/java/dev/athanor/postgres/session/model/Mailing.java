// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import java.util.List;

/** An array of values of their own type, whose length is limited. */
@Table("mailings")
public record Mailing(@Id int id, List<Address> addresses) {
    public record Address(@Column(length = 20) String value) {}
}
