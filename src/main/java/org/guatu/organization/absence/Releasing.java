package org.guatu.organization.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guatu.organization.access.AccountCard;
import org.guatu.organization.access.AccountEdit;
import org.guatu.organization.access.Admitting;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Edits an account and does not let its duties fall without a word: an edit that takes the last holder from duties is
 * refused with what would be left, until whoever makes it says that they mean it.
 */
@ApplicationScoped
@Transactional
public class Releasing {
    private final Admitting admitting;
    private final Holders holders;

    Releasing(Admitting admitting, Holders holders) {
        this.admitting = admitting;
        this.holders = holders;
    }

    /** As {@link Admitting#edit}. */
    public AccountCard edit(Caller by, long accountId, AccountEdit edit, @Nullable Integer version) {
        if (edit.posts() == null && !Boolean.TRUE.equals(edit.disabled())) {
            return admitting.edit(by, accountId, edit, version);
        }
        List<Unheld> before = holders.unheld(by.regionId());
        AccountCard edited = admitting.edit(by, accountId, edit, version);
        holders.require(by.regionId(), before, Boolean.TRUE.equals(edit.leavesUnheld()));
        return edited;
    }
}
