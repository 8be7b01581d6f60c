package org.guatu.organization.absence;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.guatu.organization.Post;
import org.jspecify.annotations.Nullable;

/** A post that is lent, by what it is and not by its row: it counts as long as the absent person holds it. */
@Embeddable
public class LentPost {
    private @Nullable Long unitId;
    private String role;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LentPost() {}

    public LentPost(@Nullable Long unitId, String role) {
        this.unitId = unitId;
        this.role = role;
    }

    public static LentPost of(Post post) {
        return new LentPost(post.unitId(), post.role());
    }

    public @Nullable Long unitId() {
        return unitId;
    }

    /** One of {@link org.guatu.organization.Roles}. */
    public String role() {
        return role;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LentPost that && Objects.equals(unitId, that.unitId) && role.equals(that.role);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unitId, role);
    }
}
