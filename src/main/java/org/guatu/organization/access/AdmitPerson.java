package org.guatu.organization.access;

import java.util.List;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.jspecify.annotations.Nullable;

/**
 * A person to take in.
 *
 * @param username small letters, digits, dot, dash, underline; never changes
 * @param posts {@code unit} is the code of a unit, or missing for a role of the whole region
 */
public record AdmitPerson(
        @Nullable String username,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable List<PostCard> posts) {
    /** Without the rows of a form in which no role is chosen. */
    public AdmitPerson withoutBlankPosts() {
        return new AdmitPerson(username, name, phone, email, PostCard.withoutBlank(posts));
    }

    PersonCard person() {
        return new PersonCard(name == null ? "" : name, phone, email, posts == null ? List.of() : posts);
    }
}
