package org.guatu.catalogue.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.catalogue.reading.Reading.Responsible;
import org.guatu.catalogue.reading.UnitWords.Role;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.catalogue.sheet.rows.CellText;
import org.guatu.organization.UnitDirectory;
import org.guatu.organization.UnitDirectory.Entry;
import org.guatu.organization.UnitDirectory.SetRule;
import org.jspecify.annotations.Nullable;

/**
 * Reads who leads and who cooperates from a cell of unit names. A name that the directory does not know becomes a
 * blocking problem and is never dropped.
 */
public final class UnitCellReader {
    private static final Pattern LABEL = Pattern.compile(
            "(?:(第一责任单位|主要责任单位|责任主体|(?:牵头|主办|主责)(?:责任)?(?:单位|部门)?)|((?:配合|协办|协同|协助|参加|参与)(?:责任)?(?:单位|部门)?)"
                    + "|(责任(?:单位|部门)))[:：]");
    private static final Pattern CONJUNCTION = Pattern.compile("以及其他|以及|及其他|及|和|与");
    private static final int LONGEST_BROKEN_NAME = 4;
    /** What is longer is no name with the words around it. */
    private static final int LONGEST_PIECE = 120;

    private final UnitColumn column;
    private final UnitDirectory directory;
    private final List<Entry> leading = new ArrayList<>();
    private final List<Entry> cooperating = new ArrayList<>();
    private final List<Entry> sets = new ArrayList<>();
    private final List<ReadingProblem> problems = new ArrayList<>();
    /** Names whose role is not said yet: in X、Y牵头 the last word speaks for both. */
    private final List<Entry> open = new ArrayList<>();

    private boolean setLeads;
    private @Nullable Role following;

    private UnitCellReader(UnitColumn column, UnitDirectory directory) {
        this.column = column;
        this.directory = directory;
    }

    public static UnitCell read(String cell, UnitColumn column, UnitDirectory directory, Reading options) {
        String text = CellText.narrow(cell);
        if (CellText.isBlank(text)) {
            return UnitCell.EMPTY;
        }
        String dense = CellText.dense(text);
        if (dense.equals("同上") || dense.equals("〃")) {
            return UnitCell.SAME_AS_ABOVE;
        }
        return new UnitCellReader(column, directory).read(text, options);
    }

    private UnitCell read(String text, Reading options) {
        readLabelled(UnitPieces.withoutOuterBrackets(text), options);
        if (setLeads && leading.isEmpty()) {
            problems.add(ReadingProblem.blocking(
                    column.field().code(),
                    "catalogue.unit.setCannotLead",
                    sets.get(0).name()));
        }
        for (Entry set : sets.stream().distinct().toList()) {
            if (set.rule() == SetRule.MANUAL) {
                problems.add(ReadingProblem.note(column.field().code(), "catalogue.unit.membersToName", set.name()));
            }
        }
        return UnitCell.of(leading, cooperating, sets, problems);
    }

    /** 牵头单位：…；责任单位：…: beside a lead, 责任单位 takes part. */
    private void readLabelled(String text, Reading options) {
        if (text.indexOf(':') < 0 && text.indexOf('：') < 0) {
            readSegment(text, null, options);
            return;
        }
        boolean leadNamed = LABEL.matcher(text).results().anyMatch(found -> found.group(1) != null);
        Matcher label = LABEL.matcher(text);
        int from = 0;
        Role role = null;
        while (label.find()) {
            readSegment(text.substring(from, label.start()), role, options);
            boolean responsibleAlone = label.group(3) != null && !leadNamed;
            role = responsibleAlone ? null : label.group(1) != null ? Role.LEADS : Role.COOPERATES;
            from = label.end();
        }
        readSegment(text.substring(from), role, options);
    }

    private void readSegment(String text, @Nullable Role labelled, Reading options) {
        following = null;
        // A会同B: the name goes before the word as it would before 、
        for (List<String> run : UnitPieces.of(text.replace("会同", "、会同"))) {
            readRun(run);
        }
        settleOpen(labelled, options);
    }

    /** A blank may part two names or stand inside one: the longest known name wins. */
    private void readRun(List<String> run) {
        for (int from = 0; from < run.size(); ) {
            int to = Math.min(run.size(), from + LONGEST_BROKEN_NAME);
            while (to > from + 1 && !isKnown(String.join("", run.subList(from, to)))) {
                to--;
            }
            readPiece(String.join("", run.subList(from, to)));
            from = to;
        }
    }

    private boolean isKnown(String piece) {
        return piece.length() <= LONGEST_PIECE
                && (find(piece).isPresent() || find(UnitWords.of(piece).name()).isPresent());
    }

    private void readPiece(String piece) {
        if (piece.length() > LONGEST_PIECE) {
            problems.add(ReadingProblem.blocking(
                    column.field().code(), "catalogue.unit.unknown", piece.substring(0, LONGEST_PIECE) + "…"));
            return;
        }
        Optional<Entry> plain = find(piece);
        UnitWords words = plain.isPresent() ? new UnitWords(piece, null, false, null, false) : UnitWords.of(piece);
        following = words.follows() == null ? following : words.follows();
        int before = open.size();
        boolean silent = words.name().isEmpty() && !piece.isEmpty();
        if (!silent && !readName(words.name())) {
            problems.add(ReadingProblem.blocking(column.field().code(), "catalogue.unit.unknown", words.name()));
        }
        if (words.andOthers()) {
            addOthers(piece);
        }
        if (words.role() != null) {
            List<Entry> meant = words.only() ? open.subList(before, open.size()) : open;
            settle(meant, words.role());
            meant.clear();
        } else if (following != null) {
            settle(open.subList(before, open.size()), following);
            open.subList(before, open.size()).clear();
        }
    }

    /** One name, or two with a conjunction between them that is part of neither. */
    private boolean readName(String name) {
        Optional<Entry> unit = find(name);
        if (unit.isPresent()) {
            open.add(unit.get());
            return true;
        }
        Matcher conjunction = CONJUNCTION.matcher(name);
        while (conjunction.find()) {
            Optional<Entry> left = find(name.substring(0, conjunction.start()));
            String behind = name.substring(conjunction.end());
            Optional<Entry> right = find(behind);
            if (left.isPresent() && right.isEmpty() && UnitWords.of(behind).isOnlyOthers()) {
                open.add(left.get());
                addOthers(behind);
                return true;
            }
            if (left.isPresent() && right.isPresent()) {
                open.add(left.get());
                open.add(right.get());
                return true;
            }
        }
        return false;
    }

    private Optional<Entry> find(String name) {
        return name.isEmpty() ? Optional.empty() : directory.resolve(name);
    }

    private void addOthers(String piece) {
        directory
                .manualSet()
                .ifPresentOrElse(
                        sets::add,
                        () -> problems.add(
                                ReadingProblem.blocking(column.field().code(), "catalogue.unit.unknown", piece)));
    }

    private void settleOpen(@Nullable Role labelled, Reading options) {
        if (labelled != null) {
            settle(open, labelled);
        } else if (column == UnitColumn.LEAD) {
            settle(open, Role.LEADS);
        } else if (column == UnitColumn.COOPERATING || !leading.isEmpty()) {
            settle(open, Role.COOPERATES);
        } else if (options.firstUnitLeads() && !open.isEmpty()) {
            settle(open.subList(0, 1), Role.LEADS);
            settle(open.subList(1, open.size()), Role.COOPERATES);
        } else {
            settle(open, options.responsible() == Responsible.LEADS ? Role.LEADS : Role.COOPERATES);
        }
        open.clear();
    }

    private void settle(List<Entry> named, Role role) {
        for (Entry one : named) {
            if (one.set()) {
                sets.add(one);
                setLeads |= role == Role.LEADS;
            } else {
                (role == Role.LEADS ? leading : cooperating).add(one);
            }
        }
    }
}
