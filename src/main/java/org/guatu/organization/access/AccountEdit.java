package org.guatu.organization.access;

import java.util.List;
import org.guatu.organization.PostCard;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about an account and its person; null leaves as it is.
 *
 * @param disabled whether the account is closed
 * @param leavesUnheld that duties are left without a holder is known and meant
 */
public record AccountEdit(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable List<PostCard> posts,
        @Nullable Boolean disabled,
        @Nullable Boolean leavesUnheld) {
    /** Closes the account and leaves all else. */
    public static AccountEdit closing() {
        return new AccountEdit(null, null, null, null, true, null);
    }

    /** Without the rows of a form in which no role is chosen. */
    public AccountEdit withoutBlankPosts() {
        return new AccountEdit(name, phone, email, PostCard.withoutBlank(posts), disabled, leavesUnheld);
    }

    /** The same where it is meant, too, that duties are left without a holder. */
    public AccountEdit leavingUnheld() {
        return new AccountEdit(name, phone, email, posts, disabled, true);
    }
}
