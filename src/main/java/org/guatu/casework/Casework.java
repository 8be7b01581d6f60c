package org.guatu.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.Proof;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.SignedAct;
import org.guatu.platform.Stale;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.engine.TokenPassed;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * What every act on a case begins and ends with, whatever its kind: the row as the caller saw it, the step of its process,
 * its story with proofs and audit line, and who is told.
 */
@ApplicationScoped
@Transactional
public class Casework {
    private final CaseSteps steps;
    private final Evidence evidence;
    private final Organization organization;
    private final Processes processes;
    private final Trail trail;
    private final Clock clock;
    private final Event<NoticeWanted> notices;
    private final Event<CaseActed> acted;

    Casework(
            CaseSteps steps,
            Evidence evidence,
            Organization organization,
            Processes processes,
            Trail trail,
            Clock clock,
            Event<NoticeWanted> notices,
            Event<CaseActed> acted) {
        this.steps = steps;
        this.evidence = evidence;
        this.organization = organization;
        this.processes = processes;
        this.trail = trail;
        this.clock = clock;
        this.notices = notices;
        this.acted = acted;
    }

    /** The case on the version that the caller saw; what lies outside their scope does not exist. */
    public static <C extends Case> C seen(Optional<C> visible, @Nullable Integer seenVersion) {
        C one = visible.orElseThrow(() -> new NotFound("platform.notFound"));
        Stale.unless(seenVersion, one.version());
        return one;
    }

    /** Starts the process that leads the case; answers the instance. */
    public String start(Case one, Map<String, Object> variables) {
        String key =
                organization.region(one.regionId()).code() + "/" + one.kind().name() + "/" + one.id();
        return processes.start(one.kind().process(), key, variables);
    }

    /** Takes the step at a user task. */
    public void pass(ProcessCase one, String element, Map<String, Object> variables) {
        processes.complete(one.instanceId(), element, variables);
    }

    /** What the process waits for has another day now. */
    public void retime(ProcessCase one) {
        processes.retime(one.instanceId());
    }

    /** Tells the process what happened; it has to listen to that. */
    public void message(ProcessCase one, String message) {
        if (!processes.tell(one.instanceId(), message)) {
            throw new TokenPassed(one.kind().name() + " " + one.id() + " does not listen to " + message);
        }
    }

    /** User tasks at which tokens wait. */
    public List<String> active(ProcessCase one) {
        return processes.tokens(one.instanceId()).active();
    }

    /** Attaches proofs to the case itself. */
    public void attach(Case one, List<Long> proofs, Caller by) {
        evidence.attach(one.kind().name(), one.id(), proofs, by);
    }

    /** The proofs of the case itself that the caller may see. */
    public List<Proof> proofs(Case one, Caller by) {
        return evidence.proofsOf(one.kind().name(), List.of(one.id()), by).getOrDefault(one.id(), List.of());
    }

    /** Lets a unit see the proofs of the case itself. */
    public void share(Case one, long unitId, Caller by) {
        evidence.share(evidence.idsOf(one.kind().name(), one.id()), unitId, by);
    }

    /** Writes an act into the story and into the trail, with all that was changed before. */
    public void note(Case one, Enum<?> act, @Nullable String words, List<Long> proofs, Caller by) {
        String text = words == null ? "" : words.strip();
        CaseStep step = new CaseStep(one, act, text, SignedAct.of(by, clock.instant()));
        steps.persist(step);
        evidence.attach(CaseStep.KIND, step.id(), proofs, by);
        trail.record(by, one.told(act).because(text.isEmpty() ? null : text));
        steps.flush();
        acted.fire(new CaseActed(one.href()));
    }

    /** The acts on a case, newest first, with the proofs that the caller may see. */
    public List<StoryStep> story(Case one, Caller by) {
        List<CaseStep> taken = steps.of(one.kind().name(), one.id());
        Map<Long, List<Proof>> proofs = evidence.proofsOf(
                CaseStep.KIND, taken.stream().map(CaseStep::id).toList(), by);
        return taken.stream()
                .map(step -> new StoryStep(
                        step.act(),
                        step.words(),
                        proofs.getOrDefault(step.id(), List.of()),
                        step.taken().by(),
                        step.taken().at()))
                .toList();
    }

    public void tellUnit(Case one, long unitId, String what, String... arguments) {
        notices.fire(NoticeWanted.toUnit(
                one.regionId(), unitId, one.href(), one.kind().notice(what), arguments));
    }

    public void tellOffice(Case one, String what, String... arguments) {
        tellRole(one, Roles.RULE_OF_LAW_OFFICE, what, arguments);
    }

    public void tellRole(Case one, String role, String what, String... arguments) {
        notices.fire(
                NoticeWanted.toRole(one.regionId(), role, one.href(), one.kind().notice(what), arguments));
    }

    /** Whether tables and tokens of these cases agree. */
    public Agreement agreement(CaseKind kind, List<? extends ProcessCase> cases) {
        return Agreement.of(kind.process(), cases, processes);
    }
}
