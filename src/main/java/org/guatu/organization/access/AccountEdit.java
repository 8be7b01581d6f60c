package org.guatu.organization.access;

import java.util.List;
import org.guatu.organization.PostCard;
import org.jspecify.annotations.Nullable;

/** What is to change about an account and its person; null leaves as it is. */
public record AccountEdit(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable List<PostCard> posts,
        @Nullable Boolean disabled) {
    /** Opens or closes the account and changes nothing else. */
    public static AccountEdit disabled(boolean disabled) {
        return new AccountEdit(null, null, null, null, disabled);
    }
}
