package org.guatu.casework.failed;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.engine.failed.DeadLetters;
import org.guatu.platform.engine.failed.DeadLetters.DeadLetter;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.SubjectNames;
import org.guatu.platform.trail.Trail;

/** What failed of the timers of a region's processes, and another try for it. */
@ApplicationScoped
@Transactional
public class RetryingTimers {
    private final DeadLetters letters;
    private final Organization organization;
    private final List<SubjectNames> subjects;
    private final Trail trail;

    RetryingTimers(DeadLetters letters, Organization organization, @All List<SubjectNames> subjects, Trail trail) {
        this.letters = letters;
        this.organization = organization;
        this.subjects = subjects;
        this.trail = trail;
    }

    /** Those of the caller's region, the oldest first. */
    public List<FailedTimer> failed(Caller by) {
        List<DeadLetter> found = ofRegion(by);
        Map<TimerOwner, String> names = names(found, by);
        return found.stream().map(one -> said(one, names)).toList();
    }

    private static FailedTimer said(DeadLetter one, Map<TimerOwner, String> names) {
        TimerOwner owner = TimerOwner.of(one.processKey());
        return new FailedTimer(one.id(), owner, names.get(owner), one.element(), one.period(), one.since(), one.why());
    }

    private Map<TimerOwner, String> names(List<DeadLetter> found, Caller by) {
        List<TimerOwner> owners =
                found.stream().map(one -> TimerOwner.of(one.processKey())).toList();
        Map<TimerOwner, String> names = new HashMap<>();
        for (SubjectNames source : subjects) {
            List<TimerOwner> its = owners.stream()
                    .filter(one -> one.subject().equals(source.subjectType()))
                    .toList();
            Map<Long, String> called =
                    source.names(by.regionId(), its.stream().map(TimerOwner::id).collect(Collectors.toSet()));
            its.stream()
                    .filter(one -> called.containsKey(one.id()))
                    .forEach(one -> names.put(one, called.get(one.id())));
        }
        return names;
    }

    /** Tries one again. */
    public void retry(String id, Caller by) {
        retry(
                ofRegion(by).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("casework.timers.gone")),
                by);
    }

    /** Tries all of the region again; answers how many. */
    public int retryAll(Caller by) {
        List<DeadLetter> all = ofRegion(by);
        all.forEach(one -> retry(one, by));
        return all.size();
    }

    private void retry(DeadLetter one, Caller by) {
        TimerOwner owner = TimerOwner.of(one.processKey());
        trail.record(by, Change.of("casework.act.timerRetried", owner.subject(), owner.id()));
        letters.retry(one.id());
    }

    private List<DeadLetter> ofRegion(Caller by) {
        return letters.of(organization.region(by.regionId()).code() + "/");
    }
}
