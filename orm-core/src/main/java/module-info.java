// SPDX-License-Identifier: Apache-2.0
/** Athanor's core: records, statements and sessions, without a database of its own. */
module dev.athanor.core {
    requires transitive java.sql;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports dev.athanor.annotation;
    exports dev.athanor.ast;
    exports dev.athanor.catalog;
    exports dev.athanor.compile;
    exports dev.athanor.criteria;
    exports dev.athanor.ddl;
    exports dev.athanor.engine;
    exports dev.athanor.error;
    exports dev.athanor.query;
    exports dev.athanor.relation;
    exports dev.athanor.schema;
    exports dev.athanor.session;
    exports dev.athanor.type;
}
