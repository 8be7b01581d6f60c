package org.guatu.organization.access.enrolment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One person as a row of a sheet names them.
 *
 * @param row as the sheet counts, from 1; where none is sent, the place among those that are
 * @param unit its code, or a name by which documents call it
 * @param posts the roles in words, such as 联络员、分管领导
 */
public record Newcomer(
        @Nullable Integer row,
        @Nullable String name,
        @Nullable String username,
        @Nullable String unit,
        @Nullable String posts,
        @Nullable String phone) {
    /** With a row, and without blanks around its texts. */
    Newcomer inRow(int place) {
        return new Newcomer(
                row == null ? Integer.valueOf(place) : row,
                said(name),
                said(username).toLowerCase(Locale.ROOT),
                said(unit),
                said(posts),
                said(phone));
    }

    int place() {
        return row == null ? 0 : row;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
