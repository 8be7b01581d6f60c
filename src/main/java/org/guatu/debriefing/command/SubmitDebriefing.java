package org.guatu.debriefing.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.debriefing.template.OwnAct;
import org.guatu.debriefing.template.Template;
import org.guatu.debriefing.template.WrittenReport;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter hands in.
 *
 * @param sections one text for each section of the template
 * @param answers one for each question
 * @param acts in person, of which the system has no record
 * @param evidence ids of files
 */
public record SubmitDebriefing(
        @Nullable List<Text> sections,
        @Nullable List<Text> answers,
        @Nullable List<OwnAct> acts,
        @Nullable List<Long> evidence) {
    private static final int LONGEST = 10_000;
    private static final int MATTER = 500;

    /**
     * A text of a report.
     *
     * @param place which section or question it belongs to, the first being 1
     */
    public record Text(@Nullable Integer place, @Nullable String words) {}

    /** What was written, once all of it is there. */
    public WrittenReport read(Template template, int year, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        WrittenReport read = new WrittenReport(
                texts(
                        "sections.words",
                        sections,
                        template.sections().stream()
                                .map(one -> String.valueOf(one.title()))
                                .toList(),
                        problems),
                texts("answers.words", answers, template.questions(), problems),
                acts == null ? List.of() : acts);
        for (int row = 1; row <= read.acts().size(); row++) {
            check(read.acts().get(row - 1), row, year, today, problems);
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return read;
    }

    private static List<String> texts(
            String field, @Nullable List<Text> sent, List<String> asked, List<Problem> problems) {
        List<String> read = new ArrayList<>();
        for (int place = 1; place <= asked.size(); place++) {
            String text = at(sent, place);
            if (text.isEmpty()) {
                problems.add(Problem.inRow(place, field, "debriefing.textMissing", asked.get(place - 1)));
            } else if (text.length() > LONGEST) {
                problems.add(Problem.inRow(place, field, "platform.longest", LONGEST));
            }
            read.add(text);
        }
        return read;
    }

    private static String at(@Nullable List<Text> sent, int place) {
        return sent == null
                ? ""
                : sent.stream()
                        .filter(one -> one.place() != null && one.place() == place && one.words() != null)
                        .map(one -> String.valueOf(one.words()).strip())
                        .findFirst()
                        .orElse("");
    }

    private static void check(OwnAct act, int row, int year, LocalDate today, List<Problem> problems) {
        if (act.kind() == null) {
            problems.add(Problem.inRow(row, "acts.kind", "debriefing.act.kindMissing"));
        }
        if (act.on() == null || act.on().getYear() != year || act.on().isAfter(today)) {
            problems.add(Problem.inRow(row, "acts.on", "debriefing.act.dayMissing", Integer.toString(year)));
        }
        if (act.matter() == null || act.matter().isBlank() || act.matter().length() > MATTER) {
            problems.add(Problem.inRow(row, "acts.matter", "debriefing.act.matterMissing", MATTER));
        }
        if (act.document() == null || act.document().isBlank() || act.document().length() > MATTER) {
            problems.add(Problem.inRow(row, "acts.document", "debriefing.act.documentMissing", MATTER));
        }
    }

    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
