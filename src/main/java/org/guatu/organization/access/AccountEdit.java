package org.guatu.organization.access;

import java.util.List;
import org.guatu.organization.PostCard;
import org.jspecify.annotations.Nullable;

/** What is to change about an account and its person; null leaves as it is. */
public record AccountEdit(
        @Nullable String name, @Nullable String phone, @Nullable List<PostCard> posts, @Nullable Boolean disabled) {}
