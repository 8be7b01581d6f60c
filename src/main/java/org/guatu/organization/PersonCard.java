package org.guatu.organization;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an administrator says about a person: how they are called and reached, and which posts they hold. */
public record PersonCard(String name, @Nullable String phone, @Nullable String email, List<PostCard> posts) {
    public PersonCard {
        name = name.strip();
        phone = blankToNull(phone);
        email = blankToNull(email);
        posts = posts.stream().filter(Objects::nonNull).distinct().toList();
    }

    public PersonCard(String name, @Nullable String phone, List<PostCard> posts) {
        this(name, phone, null, posts);
    }

    /** The same with other posts. */
    public PersonCard with(List<PostCard> others) {
        return new PersonCard(name, phone, email, others);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
