package org.guatu.catalogue.reading.prose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guatu.catalogue.reading.column.ColumnLabels;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.sheet.rows.CellText;
import org.guatu.catalogue.sheet.rows.Ordinal;

/**
 * One paragraph of a text, with what it says of units and deadlines taken out of its words: 牵头单位：…, （责任单位：…；
 * 完成时限：…）, or a bracket at its end such as （区司法局牵头，区财政局配合）.
 *
 * @param number of the paragraph
 * @param text the whole of it
 * @param words all that is not said by a label, with the paragraph's number
 */
record ProseLine(
        int number, boolean hidden, String text, Optional<Ordinal> ordinal, String words, Map<Field, String> said) {
    private static final Set<Field> LABELS = EnumSet.of(
            Field.LEADING_OFFICIAL,
            Field.LEAD,
            Field.RESPONSIBLE,
            Field.COOPERATING,
            Field.DIVISION,
            Field.DEADLINE,
            Field.DELIVERABLE,
            Field.CADENCE,
            Field.POINTS);
    static final Set<Field> UNITS = EnumSet.of(Field.LEAD, Field.RESPONSIBLE, Field.COOPERATING, Field.DIVISION);
    private static final List<String> ROLES = List.of("负责", "牵头", "配合", "参加", "参与", "负责落实", "按职责分工落实");
    private static final String OPENING = "(〔【[";
    private static final String CLOSING = ")〕】]";
    private static final String BOUNDARIES = "。；;，,、\n:：" + OPENING + CLOSING;
    private static final String AROUND = " 。；;，,、.";
    private static final String COLONS = ":：";
    private static final int MOST_COLONS = 50;
    private static final int LONGEST_LABEL = 16;
    private static final int LONGEST_DIVISION = 300;
    private static final int A_CLAUSE = 4;

    /**
     * A label in the text.
     *
     * @param from where it begins, with its bracket if it opens one
     * @param value where what it says begins
     * @param to where that ends at the latest
     * @param bracket where the bracket around it opens; -1 where there is none
     */
    private record Label(Field field, int from, int value, int to, int bracket) {
        boolean bracketed() {
            return bracket >= 0;
        }
    }

    static ProseLine of(int number, boolean hidden, String text) {
        String narrow = CellText.narrowInPlace(text);
        List<Label> labels = labels(narrow);
        if (severalTasks(narrow, labels)) {
            return new ProseLine(number, hidden, text, Ordinal.of(text), text.strip(), Map.of());
        }
        Map<Field, String> said = new EnumMap<>(Field.class);
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (int at = 0; at < labels.size(); at++) {
            Label label = labels.get(at);
            int next = at + 1 < labels.size() ? labels.get(at + 1).from() : text.length();
            int end = Math.max(label.value(), Math.min(label.to(), next));
            String value = trimmed(text.substring(label.value(), end));
            said.merge(label.field(), value, (one, other) -> one.isEmpty() ? other : one + "、" + other);
            words.append(text, Math.min(from, label.from()), label.from());
            from = Math.max(from, label.bracketed() ? label.to() + 1 : end);
        }
        words.append(text, Math.min(from, text.length()), text.length());
        String left = words.toString().strip();
        if (said.keySet().stream().noneMatch(UNITS::contains)) {
            left = withoutDivision(left, said);
        }
        boolean nothing = trimmed(left).isEmpty();
        return new ProseLine(number, hidden, text, Ordinal.of(left), nothing ? "" : left, said);
    }

    /** Whether it says who does something. */
    boolean namesUnits() {
        return said.keySet().stream().anyMatch(UNITS::contains);
    }

    /** Whether a numbered paragraph begins here. */
    boolean startsItem() {
        return ordinal.isPresent() && !onlyLabels();
    }

    /** Whether there is nothing but labels in it. */
    boolean onlyLabels() {
        return words.isEmpty();
    }

    private static List<Label> labels(String text) {
        List<Label> labels = new ArrayList<>();
        int colons = 0;
        for (int colon = 1; colon < text.length() && colons < MOST_COLONS; colon++) {
            if (COLONS.indexOf(text.charAt(colon)) < 0) {
                continue;
            }
            colons++;
            int from = labelStart(text, colon);
            Optional<Field> field = ColumnLabels.meaning(text.substring(from, colon));
            if (field.filter(LABELS::contains).isPresent()) {
                int bracket = bracketAround(text, from, labels);
                int to = bracket < 0 ? text.length() : closing(text, bracket);
                boolean opens =
                        bracket >= 0 && text.substring(bracket + 1, from).isBlank();
                labels.add(new Label(field.get(), opens ? bracket : from, colon + 1, to, bracket));
            }
        }
        return labels;
    }

    /** After the punctuation before the colon, or after a blank where the words since that are no label. */
    private static int labelStart(String text, int colon) {
        int from = colon;
        while (from > 0 && colon - from < LONGEST_LABEL && BOUNDARIES.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        boolean whole = ColumnLabels.meaning(text.substring(from, colon)).isPresent();
        int blank = text.lastIndexOf(' ', colon - 1);
        return whole || blank < from ? from : blank + 1;
    }

    /** The open bracket that the label stands in, as the first one or behind another label; -1 if none. */
    private static int bracketAround(String text, int from, List<Label> before) {
        int at = from - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        if (at >= 0 && OPENING.indexOf(text.charAt(at)) >= 0) {
            return at;
        }
        Label last = before.isEmpty() ? null : before.get(before.size() - 1);
        return last != null && from < last.to() ? last.bracket() : -1;
    }

    /** Where the bracket at {@code open} is closed; the end of the text where it is not. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            depth += OPENING.indexOf(text.charAt(at)) >= 0 ? 1 : CLOSING.indexOf(text.charAt(at)) >= 0 ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return text.length();
    }

    /** Units, then words, then units again: whose task is which nobody can say, and the paragraph stays as it is. */
    private static boolean severalTasks(String text, List<Label> labels) {
        for (int at = 1; at < labels.size(); at++) {
            Label one = labels.get(at - 1);
            Label other = labels.get(at);
            boolean units = UNITS.contains(one.field()) && UNITS.contains(other.field());
            if (units && one.bracketed() && other.from() > one.to()) {
                String between = trimmed(text.substring(one.to() + 1, other.from()));
                if (between.length() >= A_CLAUSE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes a bracket at the end that says who does what: （区司法局牵头，区财政局配合）. */
    private static String withoutDivision(String words, Map<Field, String> said) {
        String narrow = CellText.narrowInPlace(words);
        int end = narrow.length();
        while (end > 0 && AROUND.indexOf(narrow.charAt(end - 1)) >= 0) {
            end--;
        }
        int open = end;
        for (int depth = 0; open > 0 && (open == end || depth > 0); ) {
            open--;
            depth += CLOSING.indexOf(narrow.charAt(open)) >= 0 ? 1 : OPENING.indexOf(narrow.charAt(open)) >= 0 ? -1 : 0;
        }
        boolean bracket = open < end && OPENING.indexOf(narrow.charAt(open)) >= 0;
        String inside = bracket ? CellText.dense(narrow.substring(open + 1, end - 1)) : "";
        if (ROLES.stream().noneMatch(inside::endsWith) || inside.length() > LONGEST_DIVISION) {
            return words;
        }
        said.put(Field.DIVISION, words.substring(open + 1, end - 1).strip());
        return words.substring(0, open).strip();
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isAround(text.charAt(from))) {
            from++;
        }
        while (to > from && isAround(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isAround(char c) {
        return AROUND.indexOf(c) >= 0 || Character.isSpaceChar(c);
    }
}
