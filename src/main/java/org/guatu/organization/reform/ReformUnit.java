package org.guatu.organization.reform;

import java.time.LocalDate;
import java.util.Objects;
import org.guatu.organization.reform.UnitReform.Decree;
import org.guatu.organization.reform.UnitReform.Kind;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about a unit. It holds from the day on which it is entered.
 *
 * @param name the new name; for a renamed unit
 * @param fullName the new full name; left out, the name
 * @param successor code of the unit that takes over; for one that is merged or dissolved
 * @param document the document, as it is cited
 */
public record ReformUnit(
        @Nullable Kind kind,
        @Nullable String name,
        @Nullable String fullName,
        @Nullable String successor,
        @Nullable String document,
        @Nullable LocalDate documentDay) {
    /** What the document is, refused with all that is missing at once. */
    Decree checked(LocalDate today) {
        boolean renames = kind == Kind.RENAME;
        new Invalid.Check()
                .require(kind != null, "kind", "organization.reform.kindMissing")
                .require(!renames || said(name), "name", "organization.unitName", 100)
                .require(
                        kind == null || renames || said(successor), "successor", "organization.reform.successorMissing")
                .require(said(document), "document", "organization.reform.documentMissing")
                .fits("document", document)
                .require(documentDay != null, "documentDay", "organization.reform.dayMissing")
                .require(
                        documentDay == null || !documentDay.isAfter(today),
                        "documentDay",
                        "organization.reform.dayAhead",
                        today.toString())
                .orRefuse();
        return new Decree(String.valueOf(document).strip(), Objects.requireNonNull(documentDay, "checked before"));
    }

    String newName() {
        return String.valueOf(name).strip();
    }

    String newFullName() {
        String full = fullName;
        return full == null || full.isBlank() ? newName() : full.strip();
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
