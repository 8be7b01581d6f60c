package org.guatu.platform.engine.failed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.api.Job;
import org.jspecify.annotations.Nullable;

/** Timers that failed each of their tries. The engine leaves them lying; here they are counted, listed and tried again. */
@ApplicationScoped
public class DeadLetters {
    private static final int TRIES = 3;
    private static final int MOST = 1000;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final MeterRegistry meters;
    private final boolean demonstration;

    DeadLetters(
            ProcessEngine engine,
            MeterRegistry meters,
            @ConfigProperty(name = "guatu.demonstration") boolean demonstration) {
        this.management = engine.getManagementService();
        this.runtime = engine.getRuntimeService();
        this.meters = meters;
        this.demonstration = demonstration;
    }

    /**
     * One timer that failed.
     *
     * @param processKey the business key of the process that waits for it
     * @param element the element of the model at which its token waits
     * @param period the reporting period that the token stands for, where it stands for one
     * @param since when it failed for the last time
     */
    public record DeadLetter(
            String id, String processKey, String element, @Nullable String period, Instant since, FailureKind why) {}

    void measure(@Observes StartupEvent start) {
        Gauge.builder("guatu.timers.failed", this, DeadLetters::count)
                .description("Timers that failed each of their tries and wait for somebody to try them again")
                .strongReference(true)
                .register(meters);
    }

    /** How many there are, of all regions. */
    public long count() {
        return management.createDeadLetterJobQuery().count();
    }

    /** Those of the processes whose business key begins so, the oldest first. */
    public List<DeadLetter> of(String keyBegins) {
        List<Job> failed =
                management.createDeadLetterJobQuery().orderByJobDuedate().asc().listPage(0, MOST);
        Map<String, String> keys = keys(failed);
        return failed.stream()
                .filter(one -> keys.getOrDefault(one.getProcessInstanceId(), "").startsWith(keyBegins))
                .map(one -> letter(one, keys.getOrDefault(one.getProcessInstanceId(), "")))
                .toList();
    }

    private Map<String, String> keys(List<Job> failed) {
        Set<String> instances = failed.stream()
                .map(Job::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(one -> one.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private DeadLetter letter(Job failed, String key) {
        String stack = management.getDeadLetterJobExceptionStacktrace(failed.getId());
        return new DeadLetter(
                failed.getId(),
                key,
                failed.getElementId(),
                (String) runtime.getVariable(failed.getExecutionId(), "period"),
                failed.getDuedate().toInstant(),
                FailureKind.of(stack == null ? "" : stack));
    }

    /**
     * Gives one its tries again: the next node that looks fires it. A demonstration, whose clock stands, fires it here.
     */
    public void retry(String id) {
        management.executeCommand(context -> {
            management.moveDeadLetterJobToExecutableJob(id, TRIES);
            if (demonstration) {
                management.executeJob(id);
            }
            return null;
        });
    }
}
