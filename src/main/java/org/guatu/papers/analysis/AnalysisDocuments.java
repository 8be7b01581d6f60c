package org.guatu.papers.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.guatu.briefing.analysis.Analysis;
import org.guatu.briefing.analysis.AnalysisStory;
import org.guatu.briefing.analysis.AnalysisStory.Section;
import org.guatu.briefing.analysis.AnalysisViews;
import org.guatu.briefing.analysis.Composed;
import org.guatu.briefing.analysis.SectionKind;
import org.guatu.calendar.OfficeTime;
import org.guatu.papers.Document;
import org.guatu.papers.PaperTable;
import org.guatu.papers.PaperTable.Column;
import org.guatu.papers.PaperTable.Form;
import org.guatu.papers.letter.LetterDocuments;
import org.guatu.papers.letter.LetterDocuments.Format;
import org.guatu.papers.letter.Paper;
import org.guatu.platform.Caller;
import org.guatu.supervision.paper.Heading;
import org.jspecify.annotations.Nullable;

/** Writes a monthly analysis as .docx or .pdf: the texts, then each section's table as an annex; a draft says so. */
@ApplicationScoped
public class AnalysisDocuments {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String PLACES = "一二三四五六七八";
    private static final double WIDE = 24;
    private static final double NARROW = 9;

    private final AnalysisViews views;
    private final LetterDocuments letters;
    private final Heading heading;
    private final OfficeTime time;

    AnalysisDocuments(AnalysisViews views, LetterDocuments letters, Heading heading, OfficeTime time) {
        this.views = views;
        this.letters = letters;
        this.heading = heading;
        this.time = time;
    }

    /** @param format docx, which it is where nothing is said, or pdf */
    public Document of(long id, @Nullable String format, Caller by) {
        AnalysisStory story = views.story(id, by);
        Format as = format == null ? Format.DOCX : Format.of(format);
        var head = heading.of(by.regionId());
        boolean draft = story.card().state() == Analysis.State.DRAFT;
        String title = story.card().title() + (draft ? "（拟稿）" : "");
        LocalDate day = Objects.requireNonNullElse(story.card().issuedOn(), time.today());
        Paper paper = new Paper(
                false,
                head.officeName(),
                draft ? null : "",
                title,
                head.committeeName(),
                paragraphs(story),
                day.format(DAY),
                "",
                "",
                story.sections().stream()
                        .flatMap(section -> table(section).stream())
                        .toList());
        return new Document(title + as.ending(), as.mediaType(), letters.write(paper, as));
    }

    private static List<String> paragraphs(AnalysisStory story) {
        List<String> said = new ArrayList<>();
        if (story.reason() != null) {
            said.add("本版更正上一版，原因：" + story.reason());
        }
        for (Section section : story.sections()) {
            said.add(PLACES.charAt(section.kind().ordinal()) + "、" + section.title());
            said.addAll(section.lines());
        }
        return said;
    }

    private static List<PaperTable> table(Section section) {
        Composed.Table table = section.table();
        return table == null
                ? List.of()
                : List.of(new PaperTable(
                        section.title() + "表",
                        IntStream.range(0, table.columns().size())
                                .mapToObj(at -> column(section.kind(), table, at))
                                .toList(),
                        table.rows().stream().map(AnalysisDocuments::row).toList()));
    }

    private static List<Object> row(List<Composed.Cell> cells) {
        return cells.stream().<Object>map(Composed.Cell::text).toList();
    }

    /** What is named stands wide and to the left, figures narrow and centred. */
    private static Column column(SectionKind kind, Composed.Table table, int at) {
        boolean last = at == table.columns().size() - 1;
        boolean words = at == 0 || kind == SectionKind.LAGGING && last;
        boolean unit = at == 1 && table.columns().size() > 4 && kind.compareTo(SectionKind.LAGGING) >= 0;
        return new Column(
                table.columns().get(at),
                words ? WIDE : unit ? NARROW * 1.5 : NARROW,
                words || unit ? Form.TEXT : Form.CENTRED);
    }
}
