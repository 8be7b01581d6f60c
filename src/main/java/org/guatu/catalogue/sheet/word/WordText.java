package org.guatu.catalogue.sheet.word;

import org.guatu.catalogue.sheet.rows.RowsOfText;

/** The text of a paragraph or a cell of a Word document, and how much of it a reader of the document sees. */
final class WordText {
    private final StringBuilder text = new StringBuilder();
    private boolean seen;
    private boolean unseen;

    void add(String more, boolean hidden) {
        text.append(more);
        RowsOfText.requireCellLength(text.length());
        if (!more.isBlank()) {
            seen |= !hidden;
            unseen |= hidden;
        }
    }

    /** An automatic number is seen or hidden with the text behind it. */
    void addNumber(String number) {
        boolean open = !number.isEmpty() && Character.isLetterOrDigit(number.charAt(number.length() - 1));
        text.insert(0, open && !text.isEmpty() ? number + " " : number);
    }

    /** The next paragraph of the same cell. */
    void addLine(WordText line) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(line.text);
        RowsOfText.requireCellLength(text.length());
        seen |= line.seen;
        unseen |= line.unseen;
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    boolean hiddenOrBlank() {
        return !seen;
    }

    boolean hidden() {
        return unseen && !seen;
    }

    boolean partlyHidden() {
        return unseen && seen;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
