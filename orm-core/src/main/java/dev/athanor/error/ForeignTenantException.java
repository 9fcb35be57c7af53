// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A row of another tenant than the session's was to be written. */
public final class ForeignTenantException extends SessionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception for a record's simple name and the property that names the tenant, such as {@code Invoice.tenantId}. */
    public ForeignTenantException(String entity, String property) {
        super(
                property
                        + " names another tenant than the session's: leave it null and the session fills it in, or"
                        + " open a session of that tenant, or one with acrossTenants()",
                entity,
                null);
    }
}
