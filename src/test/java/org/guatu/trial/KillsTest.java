package org.guatu.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guatu.support.ChangedTasks;
import org.guatu.trial.Journal.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes on one database, and clients that write down what they were told had been done. Nodes are killed and stopped,
 * the database is killed, connections are cut; in the end all that was acknowledged is there, once.
 *
 * <p>{@code -Dtrial.seed=N} plays other acts; {@code -Dtrial.rounds=N} hurts more often.
 */
@Tag("trial")
class KillsTest {
    private static final long SEED = Long.getLong("trial.seed", 20240409);
    private static final int ROUNDS = Integer.getInteger("trial.rounds", 2);
    private static final int CLERKS = 4;
    private static final int TASKS = 40;
    private static final int ACTS_BETWEEN = 60;

    private final Journal journal = new Journal();
    private final List<Future<?>> clerks = new ArrayList<>();

    @Test
    void all_that_was_acknowledged_is_there_once(@TempDir Path folder) throws Exception {
        try (Premises premises = Premises.in(folder)) {
            Node one = premises.node("kills-1", "empty").awaitReady();
            Premises.speakTo(one);
            ChangedTasks office = new ChangedTasks(one.password());
            Map<Long, String> tasks = issued(office);
            Node other = premises.node("kills-2", "empty").awaitReady();
            long before = premises.count("select count(*) from report");
            assertThat(before).isZero();

            try (CutConnections toOne = new CutConnections(one.port());
                    CutConnections toOther = new CutConnections(other.port())) {
                workWhile(() -> hurt(premises, one, other, toOne, toOther), tasks, office, toOne, toOther);
            }

            System.out.println("kills: " + journal);
            everythingIsThereOnce(premises);
            office.agree();
            trailIsWhole(premises, office);
        }
    }

    /** A list whose first three months are owed. */
    private static Map<Long, String> issued(ChangedTasks office) {
        long list = office.issuedBeforeApril(IntStream.rangeClosed(1, TASKS)
                .mapToObj(n -> row(n, "任务" + n + "号", n % 2 == 0 ? "区委统战部" : "区行政审批局", "", "2024年12月底前", "月报"))
                .toArray(String[]::new));
        Map<Long, String> tasks = new TreeMap<>();
        for (Map<String, Object> task : office.office.all("/tasks?list=" + list)) {
            boolean even = String.valueOf(task.get("lead")).contains("D005");
            tasks.put(Long.parseLong(String.valueOf(task.get("id"))), even ? "d005" : "d041");
        }
        assertThat(tasks).hasSize(TASKS);
        return tasks;
    }

    @FunctionalInterface
    private interface Harm {
        void done() throws Exception;
    }

    private void workWhile(
            Harm harm, Map<Long, String> tasks, ChangedTasks office, CutConnections toOne, CutConnections toOther)
            throws Exception {
        Map<String, String> tokens = new HashMap<>();
        for (String account : List.of("d005", "d041", "office", "reviewer", "leader")) {
            tokens.put(account, office.as(account).token());
        }
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
        try {
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                long which = clerk;
                Map<Long, String> own = tasks.entrySet().stream()
                        .filter(task -> task.getKey() % CLERKS == which)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
                Asking asking = new Asking(List.of(toOne.address(), toOther.address()), clerk, journal);
                clerks.add(threads.submit(new Clerk(asking, journal, own, tokens, SEED + clerk, over::get)));
            }
            harm.done();
            over.set(true);
            for (Future<?> clerk : clerks) {
                clerk.get(Premises.LONGEST.toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void hurt(Premises premises, Node one, Node other, CutConnections toOne, CutConnections toOther)
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            inTheMidst();
            one.kill();
            inTheMidst();
            one.start().awaitReady();
            inTheMidst();
            assertThat(toOne.cut() + toOther.cut()).isPositive();
            inTheMidst();
            other.stop();
            inTheMidst();
            other.start().awaitReady();
            inTheMidst();
            if (round % 2 == 0) {
                premises.killDatabase();
            } else {
                other.kill();
                premises.killDatabase();
                other.start().awaitReady();
            }
        }
        inTheMidst();
    }

    /** The clerks have got on since, so that what comes meets them at work. */
    private void inTheMidst() {
        int then = journal.size();
        Premises.until("the clerks get on", () -> {
            for (Future<?> clerk : clerks) {
                if (clerk.isDone()) {
                    ended(clerk);
                }
            }
            return journal.size() >= then + ACTS_BETWEEN;
        });
    }

    private static void ended(Future<?> clerk) {
        try {
            clerk.get();
        } catch (Exception e) {
            throw new AssertionError("a clerk found what it had been told not to be so", e);
        }
    }

    private void everythingIsThereOnce(Premises premises) {
        Map<String, Long> reports = new HashMap<>();
        premises.each("select concat(id, ' ', done), 1 from report", (row, one) -> reports.merge(row, one, Long::sum));
        assertThat(reports.keySet())
                .containsExactlyInAnyOrderElementsOf(journal.of(Kind.SUBMIT).stream()
                        .map(entry -> entry.id() + " 已推进，凭证" + entry.key())
                        .toList());
        Map<String, Long> letters = new HashMap<>();
        premises.each("select id, 1 from letter", (id, one) -> letters.merge(id, one, Long::sum));
        assertThat(letters.keySet())
                .containsExactlyInAnyOrderElementsOf(journal.of(Kind.DRAFT).stream()
                        .map(entry -> Long.toString(entry.id()))
                        .toList());
        for (Kind kind : Kind.values()) {
            Map<String, Long> told = new TreeMap<>();
            premises.each(
                    "select subject_id, count(*) from audit_line where act = '%s' and subject_type = '%s' group by subject_id"
                            .formatted(kind.act(), kind.subject()),
                    told::put);
            assertThat(told)
                    .as("lines of the trail about %s", kind)
                    .isEqualTo(journal.of(kind).stream()
                            .map(entry -> Long.toString(entry.subject()))
                            .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())));
        }
        assertThat(premises.count("select count(*) from report where status in ('ACCEPTED', 'SUBMITTED')"))
                .as("what stands")
                .isEqualTo(standing());
    }

    /** Reports that by the journal neither went back nor were taken back. */
    private long standing() {
        return journal.of(Kind.SUBMIT).size()
                - journal.of(Kind.RETURN).size()
                - journal.of(Kind.WITHDRAW).size();
    }

    private static void trailIsWhole(Premises premises, ChangedTasks office) {
        Premises.until("all is sealed", () -> premises.count("select count(*) from unsealed_line") == 0);
        office.as("auditor")
                .get("/trail?whole=true")
                .then()
                .statusCode(200)
                .body("whole", is(true))
                .body("anchorsFit", is(true));
    }
}
