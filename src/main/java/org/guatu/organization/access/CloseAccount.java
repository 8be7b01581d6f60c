package org.guatu.organization.access;

/**
 * Whether an account is closed or opened.
 *
 * @param leavesUnheld that duties are left without a holder is known and meant
 */
public record CloseAccount(boolean disabled, boolean leavesUnheld) {
    public AccountEdit edit() {
        return new AccountEdit(null, null, null, null, disabled, leavesUnheld);
    }
}
