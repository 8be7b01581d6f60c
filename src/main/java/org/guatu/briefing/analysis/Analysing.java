package org.guatu.briefing.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.casework.Casework;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Languages;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.guatu.platform.Stale;
import org.guatu.platform.Texts;
import org.jspecify.annotations.Nullable;

/** The office has the analysis of a month composed, writes on it, issues it and puts an issued one right. */
@ApplicationScoped
@Transactional
public class Analysing {
    private static final List<String> LEADERS = List.of(Roles.DISTRICT_LEADER, Roles.COMMITTEE);

    private final Analyses analyses;
    private final AnalysisSections sections;
    private final MonthlyFindings findings;
    private final Casework casework;
    private final OfficeTime time;

    Analysing(
            Analyses analyses,
            AnalysisSections sections,
            MonthlyFindings findings,
            Casework casework,
            OfficeTime time) {
        this.analyses = analyses;
        this.sections = sections;
        this.findings = findings;
        this.casework = casework;
        this.time = time;
    }

    /** Composes the first draft of a month; 409 where the month has an analysis already. */
    public Analysis start(StartAnalysis asked, Caller by) {
        LocalDate today = time.today();
        YearMonth month = asked.read(YearMonth.from(today));
        if (analyses.last(by.regionId(), month).isPresent()) {
            throw new Refusal("briefing.analysis.there", month.toString());
        }
        return compose(AnalysedMonth.of(month, today), by);
    }

    /** Where the analysis of a month is still to be composed. */
    List<Long> regionsWithout(YearMonth month) {
        return analyses.regionsWithout(month);
    }

    /** What the first working day of a month does by itself for the month before; the office is told. */
    void startBySelf(long regionId, YearMonth month) {
        Caller system = new Caller(0, Caller.SYSTEM.name(), regionId, Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), "");
        Analysis one = compose(AnalysedMonth.of(month, time.today()), system);
        casework.tellOffice(one, "composed", Integer.toString(month.getMonthValue()));
    }

    private Analysis compose(AnalysedMonth month, Caller by) {
        Analysis one = new Analysis(by.regionId(), month, time.now());
        analyses.persistAndFlush(one);
        findings.of(month, by).forEach(said -> sections.persist(new AnalysisSection(one, said, null)));
        casework.note(one, AnalysisAct.COMPOSED, null, List.of(), by);
        return one;
    }

    /** Counts everything anew as of now, within the month; what a person wrote stays. */
    public void composeAnew(long id, @Nullable Integer seen, Caller by) {
        Analysis one = take(id, seen, by);
        one.require(Analysis.State.DRAFT);
        AnalysedMonth month = AnalysedMonth.of(one.month(), time.today());
        Map<SectionKind, Composed> fresh =
                findings.of(month, by).stream().collect(Collectors.toMap(Composed::kind, Function.identity()));
        sections.of(one).forEach(section -> {
            Composed said = fresh.get(section.kind());
            if (said != null) {
                section.composeAnew(said);
            }
        });
        one.change(month.asOf(), time.now());
        casework.note(one, AnalysisAct.COMPOSED_ANEW, null, List.of(), by);
    }

    /** Writes a section; figures stay bound, since a text only names them. */
    public void write(long id, String kind, WriteSection asked, @Nullable Integer seen, Caller by) {
        Analysis one = take(id, null, by);
        one.require(Analysis.State.DRAFT);
        AnalysisSection section = sections.of(one).stream()
                .filter(each -> SectionKind.at(kind).filter(each.kind()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound("platform.notFound"));
        Stale.unless(seen, section.version());
        Composed composed = section.composed();
        String words =
                asked.words() == null ? "" : asked.words().replace("\r\n", "\n").strip();
        List<String> unknown = FigureText.unknown(words, composed.figures());
        new Invalid.Check()
                .fits("words", words)
                .require(unknown.isEmpty(), "words", "briefing.analysis.figureUnknown", String.join("、", unknown))
                .orRefuse();
        section.write(words.isEmpty() || words.equals(composed.text()) ? null : words);
        one.change(one.asOf(), time.now());
        casework.note(one, AnalysisAct.WRITTEN, title(section.kind()), List.of(), by);
    }

    /** Issues it under the caller's name; an edition that it puts right is superseded, and leaders are told. */
    public void issue(long id, @Nullable Integer seen, Caller by) {
        Analysis one = take(id, seen, by);
        Caller signer = by.signedFor(Set.of(Roles.RULE_OF_LAW_OFFICE));
        one.issue(SignedAct.of(signer, time.now()));
        if (one.correctsId() != null) {
            analyses.findById(one.correctsId()).supersede();
        }
        casework.note(one, AnalysisAct.ISSUED, null, List.of(), signer);
        LEADERS.forEach(role -> casework.tellRole(
                one, role, "issued", Integer.toString(one.month().getMonthValue())));
    }

    /** Begins the edition that puts an issued one right: its texts, with the figures counted anew. */
    public Analysis correct(long id, Because asked, @Nullable Integer seen, Caller by) {
        Analysis one = take(id, seen, by);
        one.require(Analysis.State.ISSUED);
        String reason = asked.reason() == null ? "" : asked.reason().strip();
        new Invalid.Check()
                .require(!reason.isEmpty(), "reason", "briefing.analysis.reasonMissing")
                .fits(500, "reason", reason)
                .orRefuse();
        if (analyses.correcting(id) != null) {
            throw new Refusal("briefing.analysis.correctedAlready");
        }
        AnalysedMonth month = AnalysedMonth.of(one.month(), time.today());
        Analysis next = one.correction(month.asOf(), reason, time.now());
        analyses.persistAndFlush(next);
        Map<SectionKind, AnalysisSection> before =
                sections.of(one).stream().collect(Collectors.toMap(AnalysisSection::kind, Function.identity()));
        findings.of(month, by)
                .forEach(said -> sections.persist(new AnalysisSection(next, said, written(before.get(said.kind())))));
        casework.note(next, AnalysisAct.CORRECTED, reason, List.of(), by);
        return next;
    }

    private static @Nullable String written(@Nullable AnalysisSection before) {
        return before == null ? null : before.written();
    }

    static String title(SectionKind kind) {
        return Texts.text(Languages.CHINESE, "briefing.analysis.section." + kind.name());
    }

    private Analysis take(long id, @Nullable Integer seen, Caller by) {
        return Casework.seen(analyses.visible(id, by), seen);
    }
}
