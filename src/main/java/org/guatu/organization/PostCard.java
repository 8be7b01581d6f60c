package org.guatu.organization;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A post to be given: the role, and the code of the unit that it is held in.
 *
 * @param unit code of the unit, or null for a role of the whole region
 * @param role one of {@link Roles}
 */
public record PostCard(@Nullable String unit, String role) {
    public PostCard {
        unit = unit == null || unit.isBlank() ? null : unit.strip();
        role = Objects.requireNonNullElse(role, "").strip();
    }

    /** In a form, a row is taken away by leaving its role open. */
    public static List<PostCard> withoutBlank(@Nullable List<PostCard> rows) {
        return rows == null
                ? List.of()
                : rows.stream().filter(row -> !row.role().isEmpty()).toList();
    }
}
