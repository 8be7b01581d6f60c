package org.guatu.supervision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.platform.engine.Processes;

/** Whether the tables and the tokens of a process agree: what differs, and how many were compared. */
public record Agreement(String process, int compared, List<Mismatch> mismatches) {

    /** What our tables say of one thing: where its token should wait; empty where its process is over. */
    public record Expected(long id, String instanceId, String element) {}

    /**
     * One thing whose table and process differ.
     *
     * @param found user tasks at which tokens wait; {@code ended} where the process is over
     */
    public record Mismatch(long id, String expected, List<String> found) {}

    public boolean agree() {
        return mismatches.isEmpty();
    }

    /** Compares every row with its instance of a process. */
    public static Agreement of(String process, List<Expected> rows, Processes processes) {
        Map<String, List<String>> waiting = processes.waitingTasks();
        Set<String> running = processes.running(process);
        List<Mismatch> mismatches = rows.stream()
                .map(row -> new Mismatch(
                        row.id(),
                        row.element().isEmpty() ? "ended" : row.element(),
                        running.contains(row.instanceId())
                                ? waiting.getOrDefault(row.instanceId(), List.of())
                                : List.of("ended")))
                .filter(one -> !one.found().equals(List.of(one.expected())))
                .toList();
        return new Agreement(process, rows.size(), mismatches);
    }
}
