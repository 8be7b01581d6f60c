package org.guatu.organization;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an administrator says about a person: how they are called and reached, and which posts they hold. */
public record PersonCard(String name, @Nullable String phone, List<PostCard> posts) {
    public PersonCard {
        name = name.strip();
        phone = phone == null || phone.isBlank() ? null : phone.strip();
        posts = posts.stream().filter(Objects::nonNull).distinct().toList();
    }
}
