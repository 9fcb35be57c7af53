// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;

@Table(value = "stations", schema = "weather")
public record Station(
        @Id int number, @Column(name = "Display Name") String name) {}
