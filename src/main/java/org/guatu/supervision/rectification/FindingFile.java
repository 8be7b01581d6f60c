package org.guatu.supervision.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.calendar.Calendars;
import org.guatu.casework.Casework;
import org.guatu.evidence.Evidence;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.Stale;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.supervision.NoticeWanted;
import org.jspecify.annotations.Nullable;

/** What every act on a finding begins and ends with: take it out under the caller's scope, write down what was done. */
@ApplicationScoped
@Transactional
class FindingFile {
    static final String PROCESS = "rectification";

    private final Findings findings;
    private final Casework casework;
    private final Evidence evidence;
    private final Recusal recusal;
    private final Processes processes;
    private final Calendars calendars;
    private final Clock clock;
    private final Event<NoticeWanted> events;

    FindingFile(
            Findings findings,
            Casework casework,
            Evidence evidence,
            Recusal recusal,
            Processes processes,
            Calendars calendars,
            Clock clock,
            Event<NoticeWanted> events) {
        this.findings = findings;
        this.casework = casework;
        this.evidence = evidence;
        this.recusal = recusal;
        this.processes = processes;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /** The finding as the caller sees it, on the version that they saw; 404 outside their scope. */
    Finding take(long id, @Nullable Integer seenVersion, Caller by) {
        Finding finding = findings.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
        Stale.unless(seenVersion, finding.version());
        return finding;
    }

    /** As {@link #take}, for an act of the unit that puts it right. */
    Finding forUnit(long id, @Nullable Integer seenVersion, Caller by) {
        Finding finding = take(id, seenVersion, by);
        if (!by.belongsTo(finding.leadUnitId())) {
            throw new Refusal("supervision.rectification.notTheUnit");
        }
        return finding;
    }

    /** As {@link #take}, for an act that judges the unit's work; refused to its own people. */
    Finding forJudge(long id, @Nullable Integer seenVersion, Caller by) {
        Finding finding = take(id, seenVersion, by);
        recusal.require(by, finding.leadUnitId());
        return finding;
    }

    /** For the product's own steps. */
    Finding of(long id) {
        return findings.findByIdOptional(id).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    void open(Finding finding, List<Long> proofs, Caller by) {
        findings.persist(finding);
        evidence.attach(Finding.KIND, finding.id(), proofs, by);
        start(finding, "NEW");
    }

    /** @param entry {@code NEW}, or {@code REOPENED} for a finding whose first process is over */
    void start(Finding finding, String entry) {
        finding.begin(processes.start(
                PROCESS,
                finding.regionId() + "/finding/" + finding.id(),
                Map.of("finding", finding.id(), "entry", entry)));
    }

    /** Moves the finding to its next stage. */
    void move(Finding finding, Set<FindingStage> from, FindingStage to, @Nullable LocalDate actBy) {
        finding.move(from, to, now(), actBy);
    }

    /** Takes the step in the process. */
    void pass(Finding finding, String element, Map<String, Object> variables) {
        processes.complete(finding.instanceId(), element, variables);
    }

    /** Writes the act into the story and into the trail. */
    Finding note(Finding finding, FindingAct kind, @Nullable String words, List<Long> proofs, Caller by) {
        Change told = Change.of("supervision.act.finding." + kind, Finding.KIND, finding.id())
                .to(finding.stage());
        casework.note(Finding.KIND, finding.id(), kind, words, proofs, told, by);
        return finding;
    }

    void require(List<Long> proofs, Caller by) {
        evidence.require(proofs, by);
    }

    /** Lets the unit see what the inspectors found. */
    void show(Finding finding, long unitId, Caller by) {
        show(evidence.idsOf(Finding.KIND, finding.id()), unitId, by);
    }

    void show(List<Long> proofs, long unitId, Caller by) {
        evidence.share(proofs, unitId, by);
    }

    void tellUnit(Finding finding, String what, String... arguments) {
        events.fire(NoticeWanted.toUnit(
                finding.regionId(),
                finding.leadUnitId(),
                href(finding),
                "supervision.notice.finding." + what,
                arguments));
    }

    void tellOffice(Finding finding, String what, String... arguments) {
        events.fire(NoticeWanted.toRole(
                finding.regionId(),
                Roles.RULE_OF_LAW_OFFICE,
                href(finding),
                "supervision.notice.finding." + what,
                arguments));
    }

    static String href(Finding finding) {
        return "/rectification/" + finding.id();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day that ends a term of so many working days from today. */
    LocalDate in(int workingDays) {
        return calendars.current().plus(today(), workingDays);
    }

    LocalDate before(LocalDate day, int workingDays) {
        return calendars.current().plus(day, -workingDays);
    }
}
