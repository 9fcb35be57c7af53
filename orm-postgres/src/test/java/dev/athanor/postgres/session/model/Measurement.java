// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;

/** Names that are longer than PostgreSQL's 63 bytes once they are put together, and words of SQL. */
@Table("measurements_of_the_northern_weather_station_network")
public record Measurement(
        @Id int order,
        @ManyToOne ToOne<Station> theStationThatTookTheMeasurementFirst,
        @ManyToOne ToOne<Station> theStationThatTookTheMeasurementLater,
        String user) {}
