package org.guatu.catalogue.sheet.rows;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that the spreadsheet shows as one. Rows count from 1, columns from 0. */
public record MergedArea(int top, int left, int bottom, int right) {
    private static final Pattern REFERENCE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    /** An area such as B7:B9; empty where the text is none. */
    public static Optional<MergedArea> of(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        return parts.matches()
                ? Optional.of(new MergedArea(
                        Integer.parseInt(parts.group(2)),
                        column(parts.group(1)),
                        Integer.parseInt(parts.group(4)),
                        column(parts.group(3))))
                : Optional.empty();
    }

    public boolean spansRows() {
        return bottom > top;
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
    }
}
