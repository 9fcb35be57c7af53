// SPDX-License-Identifier: Apache-2.0
/** The annotation processor: for the processor path only, so it exports nothing. */
module dev.athanor.processor {
    requires static org.jspecify;
    requires com.palantir.javapoet;
    requires dev.athanor.core;
    requires java.compiler;

    provides javax.annotation.processing.Processor with
            dev.athanor.processor.OrmProcessor;
}
