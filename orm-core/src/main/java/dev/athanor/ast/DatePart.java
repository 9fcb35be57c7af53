// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.Locale;

/** A part of a date or a time, by PostgreSQL's name (manual, section 9.9.1); always a part of the statement's text. */
public enum DatePart {
    /** Microseconds; extracted, those of the seconds part too. */
    MICROSECONDS(true),
    /** Milliseconds; extracted, those of the seconds part too. */
    MILLISECONDS(true),
    /** Seconds, with their fraction. */
    SECOND(true),
    /** Minutes. */
    MINUTE(true),
    /** Hours. */
    HOUR(true),
    /** Days; extracted, the day of the month. */
    DAY(true),
    /** Weeks, which begin on Monday; extracted, the number of the week by ISO 8601. */
    WEEK(true),
    /** Months. */
    MONTH(true),
    /** Quarters of a year. */
    QUARTER(true),
    /** Years. */
    YEAR(true),
    /** Decades. */
    DECADE(true),
    /** Centuries. */
    CENTURY(true),
    /** Millennia. */
    MILLENNIUM(true),
    /** The day of the week, from 0 for Sunday to 6; to extract only. */
    DOW(false),
    /** The day of the week, from 1 for Monday to 7; to extract only. */
    ISODOW(false),
    /** The day of the year, from 1; to extract only. */
    DOY(false),
    /** The year that the week by ISO 8601 belongs to; to extract only. */
    ISOYEAR(false),
    /** The seconds since 1970-01-01 00:00:00 UTC, or of an interval; to extract only. */
    EPOCH(false);

    private final boolean length;

    DatePart(boolean length) {
        this.length = length;
    }

    /** Whether it is a length of time, to which others can be cut and of which there can be several. */
    public boolean isLength() {
        return length;
    }

    /** The part's name in SQL. */
    public String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
