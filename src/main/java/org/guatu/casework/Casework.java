package org.guatu.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.Proof;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Writes and tells the story of cases, whatever their kind. */
@ApplicationScoped
@Transactional
public class Casework {
    private final CaseSteps steps;
    private final Evidence evidence;
    private final Trail trail;
    private final Clock clock;

    Casework(CaseSteps steps, Evidence evidence, Trail trail, Clock clock) {
        this.steps = steps;
        this.evidence = evidence;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Writes an act into the story and into the trail, with all that was changed before.
     *
     * @param told what the trail says of it; the words are its reason
     */
    public void note(
            String caseKind,
            long caseId,
            Enum<?> act,
            @Nullable String words,
            List<Long> proofs,
            Change told,
            Caller by) {
        String text = words == null ? "" : words.strip();
        CaseStep step =
                new CaseStep(by.regionId(), caseKind, caseId, act.name(), text, SignedAct.of(by, clock.instant()));
        steps.persist(step);
        evidence.attach(CaseStep.KIND, step.id(), proofs, by);
        trail.record(by, told.because(text.isEmpty() ? null : text));
        steps.flush();
    }

    /** The acts on a case, newest first, with the proofs that the caller may see. */
    public List<StoryStep> story(String caseKind, long caseId, Caller by) {
        List<CaseStep> taken = steps.of(caseKind, caseId);
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
}
