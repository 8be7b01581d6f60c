package org.guatu.platform.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.common.engine.impl.el.VariableContainerWrapper;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.job.api.Job;
import org.jspecify.annotations.Nullable;

/**
 * Whether the engine's timers agree with our tables: a token that waits for a day has one timer, and it fires when the
 * tables say. The expressions of the models ask the tables, and here they are asked again. Read only.
 */
@ApplicationScoped
public class TimerCheck {
    private final EntityManager entities;
    private final Clock clock;
    private final ManagementService management;
    private final ProcessEngineConfigurationImpl configuration;

    TimerCheck(ProcessEngine engine, EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
        this.management = engine.getManagementService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /**
     * A timer that is missing, doubled, at another time than the tables say, or left behind by its token.
     *
     * @param process the business key of its process
     * @param element where its token waits
     * @param expected when it should fire; null where none should
     * @param found when those that are there fire
     */
    public record TimerMismatch(String process, String element, @Nullable Instant expected, List<Instant> found) {}

    /** How many timers were compared, and what is wrong. */
    public record Timers(int compared, List<TimerMismatch> mismatches) {}

    /** A token of a process, its variables among it. */
    private record Token(
            String id,
            @Nullable String parent,
            String element,
            String model,
            String process,
            Map<String, Object> own) {}

    /** Compares the timers of all processes whose business key begins so. */
    public Timers compare(String keyBegins) {
        return management.executeCommand(context -> {
            Map<String, Token> tokens = tokens(keyBegins);
            Map<String, List<Job>> timers = timers();
            List<TimerMismatch> mismatches = new ArrayList<>();
            int compared = 0;
            for (Token token : tokens.values()) {
                List<Job> found = timers.getOrDefault(token.id(), List.of());
                TimerDates.At at = TimerDates.at(token.model(), token.element());
                compared += at == null ? 0 : 1;
                TimerMismatch mismatch = at == null ? stray(token, found) : compare(token, at, found, tokens);
                if (mismatch != null) {
                    mismatches.add(mismatch);
                }
            }
            return new Timers(compared, mismatches);
        });
    }

    private static @Nullable TimerMismatch stray(Token token, List<Job> found) {
        return found.isEmpty() ? null : new TimerMismatch(token.process(), token.element(), null, dates(found));
    }

    private @Nullable TimerMismatch compare(Token token, TimerDates.At at, List<Job> found, Map<String, Token> tokens) {
        boolean its = found.stream().allMatch(one -> token.element().equals(one.getElementId()));
        if (found.isEmpty() && at.staysWhenFired() || its && found.size() == 1 && isUnderWay(found.get(0))) {
            return null;
        }
        Instant expected = ask(at.expression(), token, tokens);
        return its && dates(found).equals(List.of(expected))
                ? null
                : new TimerMismatch(token.process(), token.element(), expected, dates(found));
    }

    /** Due and about to fire, or failed and tried again: its date is no longer that of the tables. */
    private boolean isUnderWay(Job timer) {
        return timer.getExceptionMessage() != null
                || !timer.getDuedate().toInstant().isAfter(clock.instant());
    }

    private Instant ask(String expression, Token token, Map<String, Token> tokens) {
        Map<String, Object> variables = new HashMap<>();
        for (Token scope = token; scope != null; scope = scope.parent() == null ? null : tokens.get(scope.parent())) {
            scope.own().forEach(variables::putIfAbsent);
        }
        Object due = configuration
                .getExpressionManager()
                .createExpression(expression)
                .getValue(new VariableContainerWrapper(variables));
        return ((Date) due).toInstant();
    }

    private static List<Instant> dates(List<Job> timers) {
        return timers.stream().map(one -> one.getDuedate().toInstant()).sorted().toList();
    }

    /** Those that wait, those that are being fired, and those that failed, by their tokens. */
    private Map<String, List<Job>> timers() {
        return Stream.of(
                        management.createTimerJobQuery().list(),
                        management.createJobQuery().list(),
                        management.createDeadLetterJobQuery().list())
                .flatMap(List::stream)
                .filter(one -> one.getExecutionId() != null)
                .collect(Collectors.groupingBy(Job::getExecutionId));
    }

    private Map<String, Token> tokens(String keyBegins) {
        Map<String, Map<String, Object>> variables = variables(keyBegins);
        Map<String, Token> tokens = new HashMap<>();
        rows(
                        """
                        select e.ID_, e.PARENT_ID_, e.ACT_ID_, e.PROC_DEF_ID_, p.BUSINESS_KEY_
                        from ACT_RU_EXECUTION e join ACT_RU_EXECUTION p on p.ID_ = e.PROC_INST_ID_
                        where p.BUSINESS_KEY_ like ?1""",
                        keyBegins)
                .forEach(row -> tokens.put(
                        (String) row[0],
                        new Token(
                                (String) row[0],
                                (String) row[1],
                                Objects.requireNonNullElse((String) row[2], ""),
                                (String) row[3],
                                (String) row[4],
                                variables.getOrDefault((String) row[0], Map.of()))));
        return tokens;
    }

    /** Ours are ids and names of periods. */
    private Map<String, Map<String, Object>> variables(String keyBegins) {
        Map<String, Map<String, Object>> variables = new HashMap<>();
        rows(
                        """
                        select v.EXECUTION_ID_, v.NAME_, v.TYPE_, v.LONG_, v.TEXT_
                        from ACT_RU_VARIABLE v join ACT_RU_EXECUTION p on p.ID_ = v.PROC_INST_ID_
                        where p.BUSINESS_KEY_ like ?1 and v.TYPE_ in ('long', 'string')""",
                        keyBegins)
                .forEach(row -> variables
                        .computeIfAbsent((String) row[0], id -> new HashMap<>())
                        .put((String) row[1], "long".equals(row[2]) ? ((Number) row[3]).longValue() : row[4]));
        return variables;
    }

    private Stream<Object[]> rows(String query, String keyBegins) {
        return entities.createNativeQuery(query, Object[].class)
                .setParameter(1, keyBegins + "%")
                .getResultStream();
    }
}
