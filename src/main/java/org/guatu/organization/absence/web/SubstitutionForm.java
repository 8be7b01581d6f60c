package org.guatu.organization.absence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guatu.organization.PostCard;
import org.guatu.organization.absence.NameSubstitute;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * {@link NameSubstitute} as its page sends it: a box that is ticked stands for a whole post, so its one value is the
 * unit's code and the role, joined by a blank; and a page on which no box is ticked does not mean all posts.
 */
public record SubstitutionForm(
        @Nullable Long person,
        @Nullable Long substitute,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<String> post,
        @Nullable String reason,
        @Nullable Boolean keepsRights) {
    NameSubstitute asked() {
        if (post == null || post.isEmpty()) {
            throw new Invalid("posts", "organization.absence.choosePosts");
        }
        List<PostCard> posts = post.stream().map(SubstitutionForm::card).toList();
        return new NameSubstitute(person, substitute, from, to, posts, reason, keepsRights);
    }

    private static PostCard card(String sent) {
        int blank = sent.indexOf(' ');
        return new PostCard(sent.substring(0, Math.max(0, blank)), sent.substring(blank + 1));
    }

    static String name(@Nullable String unitCode, String role) {
        return Objects.requireNonNullElse(unitCode, "") + " " + role;
    }
}
