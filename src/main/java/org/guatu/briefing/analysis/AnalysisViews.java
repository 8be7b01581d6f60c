package org.guatu.briefing.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.casework.Casework;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Languages;
import org.guatu.platform.NotFound;
import org.guatu.platform.SignedAct;
import org.guatu.platform.Texts;
import org.jspecify.annotations.Nullable;

/** What readers see of analyses: the office all of its region, leaders what was issued. */
@ApplicationScoped
@Transactional
public class AnalysisViews {
    private final Analyses analyses;
    private final AnalysisSections sections;
    private final MonthlyFindings findings;
    private final Casework casework;
    private final Organization organization;
    private final OfficeTime time;

    AnalysisViews(
            Analyses analyses,
            AnalysisSections sections,
            MonthlyFindings findings,
            Casework casework,
            Organization organization,
            OfficeTime time) {
        this.analyses = analyses;
        this.sections = sections;
        this.findings = findings;
        this.casework = casework;
        this.organization = organization;
        this.time = time;
    }

    /** The newest month first, and of a month the newest edition. */
    public List<AnalysisCard> list(Caller by) {
        String region = organization.region(by.regionId()).name();
        return analyses.visible(by).stream().map(one -> card(one, region)).toList();
    }

    /** The one to read out: of those that the caller may read and nothing stands in place of, the newest. */
    public Optional<Long> newest(Caller by) {
        return analyses.visible(by).stream()
                .filter(one -> one.state() != Analysis.State.SUPERSEDED)
                .findFirst()
                .map(Analysis::id);
    }

    /** In full; the figures of a draft are compared with what they would be now. */
    public AnalysisStory story(long id, Caller by) {
        Analysis one = analyses.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
        boolean draft = one.state() == Analysis.State.DRAFT;
        Map<SectionKind, Composed> fresh = draft ? fresh(one, by) : Map.of();
        List<AnalysisStory.Section> told = sections.of(one).stream()
                .map(section -> section(section, fresh.get(section.kind())))
                .toList();
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        Analysis next = analyses.correcting(id);
        return new AnalysisStory(
                card(one, organization.region(one.regionId()).name()),
                one.reason(),
                one.correctsId(),
                next == null || !office && next.state() == Analysis.State.DRAFT ? null : (Long) next.id(),
                told.stream().anyMatch(AnalysisStory.Section::stale),
                told,
                casework.story(one, by),
                office && draft,
                office && one.state() == Analysis.State.ISSUED && next == null);
    }

    private Map<SectionKind, Composed> fresh(Analysis one, Caller by) {
        return findings.of(AnalysedMonth.of(one.month(), time.today()), by).stream()
                .collect(Collectors.toMap(Composed::kind, Function.identity()));
    }

    private static AnalysisStory.Section section(AnalysisSection from, @Nullable Composed fresh) {
        Composed composed = from.composed();
        Composed now = fresh == null ? composed : fresh;
        String words = from.written() == null ? composed.text() : from.written();
        return new AnalysisStory.Section(
                from.kind(),
                Analysing.title(from.kind()),
                words,
                from.written() != null,
                FigureText.paragraphs(words, composed.figures(), now.figures()),
                composed.figures(),
                composed.table(),
                !Objects.equals(texts(composed.table()), texts(now.table())),
                from.version());
    }

    private static @Nullable List<List<String>> texts(Composed.@Nullable Table table) {
        return table == null
                ? null
                : table.rows().stream()
                        .map(row -> row.stream().map(Composed.Cell::text).toList())
                        .toList();
    }

    private static AnalysisCard card(Analysis one, String region) {
        SignedAct issued = one.issued();
        return new AnalysisCard(
                one.id(),
                one.month().toString(),
                Texts.text(
                        Languages.CHINESE,
                        one.edition() == 1 ? "briefing.analysis.title" : "briefing.analysis.titleCorrected",
                        region,
                        Integer.toString(one.month().getYear()),
                        one.month().getMonthValue()),
                one.edition(),
                one.state(),
                one.asOf(),
                issued == null ? null : issued.by(),
                issued == null ? null : issued.on(),
                one.version());
    }
}
