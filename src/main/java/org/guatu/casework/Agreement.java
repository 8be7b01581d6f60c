package org.guatu.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.platform.engine.Processes;

/** Whether the tables and the tokens of a process agree: what differs, and how many were compared. */
public record Agreement(String process, int compared, List<Mismatch> mismatches) {
    private static final String ENDED = "ended";

    /**
     * One case whose table and process differ.
     *
     * @param found user tasks at which tokens wait; {@code ended} where the process is over
     */
    public record Mismatch(long id, String expected, List<String> found) {}

    public boolean agree() {
        return mismatches.isEmpty();
    }

    /** Compares every case with its instance of a process. */
    static Agreement of(String process, List<? extends ProcessCase> cases, Processes processes) {
        Map<String, List<String>> waiting = processes.waitingTasks();
        Set<String> running = processes.running(process);
        List<Mismatch> mismatches = cases.stream()
                .map(one -> new Mismatch(
                        one.id(),
                        one.element().isEmpty() ? ENDED : one.element(),
                        running.contains(one.instanceId())
                                ? waiting.getOrDefault(one.instanceId(), List.of())
                                : List.of(ENDED)))
                .filter(one -> !one.found().equals(List.of(one.expected())))
                .toList();
        return new Agreement(process, cases.size(), mismatches);
    }
}
