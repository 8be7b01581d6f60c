package org.guatu.organization.absence.handover;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.guatu.organization.absence.LentPost;
import org.jspecify.annotations.Nullable;

/** A post that goes to somebody else with a hand-over. */
@Embeddable
public class HandedPost {
    private @Nullable Long unitId;
    private String role;
    private long receiverId;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected HandedPost() {}

    HandedPost(LentPost post, long receiverId) {
        this.unitId = post.unitId();
        this.role = post.role();
        this.receiverId = receiverId;
    }

    boolean samePost(HandedPost other) {
        return Objects.equals(unitId, other.unitId) && role.equals(other.role);
    }

    public @Nullable Long unitId() {
        return unitId;
    }

    public String role() {
        return role;
    }

    public long receiverId() {
        return receiverId;
    }
}
