package org.guatu.years;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.guatu.support.ChangedTasks;
import org.jspecify.annotations.Nullable;

/** What holds in an office after every act. */
final class Invariants {
    private static final List<String> CHARTS = List.of("RED_YELLOW", "COMPLETION");

    private final PlayedOffice office;
    private final TreeMap<String, String> charts = new TreeMap<>();

    Invariants(PlayedOffice office) {
        this.office = office;
    }

    void hold() {
        ChangedTasks tasks = office.tasks();
        tasks.agree();
        JsonPath dead = tasks.as("admin").read("/timers/failed");
        assertThat(dead.getList("items")).as("timers that failed for good").isEmpty();
        assertThat(tasks.read("/holders").getBoolean("clean"))
                .as("every duty has a living holder")
                .isTrue();
        nothingTwice();
        pastStays();
    }

    private void nothingTwice() {
        List<Object> ids = office.tasks().office.all("/tasks").stream()
                .map(one -> one.get("id"))
                .toList();
        assertThat(new HashSet<>(ids)).as("each task stands once in the list").hasSameSizeAs(ids);
        for (String value : CHARTS) {
            JsonPath chart = chart(value, office.today());
            List<Map<String, Object>> cells = chart.getList("cells");
            int counted = cells.stream()
                    .mapToInt(one -> ((Number) Objects.requireNonNull(one.get("of"))).intValue())
                    .sum();
            assertThat(counted).as("tasks that %s counts", value).isLessThanOrEqualTo(ids.size());
            for (Map<String, Object> cell : cells) {
                if (cell.get("value") instanceof Number rate) {
                    assertThat(rate.doubleValue()).as(value).isBetween(0.0, 100.0);
                }
                assertThat(((Number) Objects.requireNonNull(cell.get("n"))).intValue())
                        .as("n of %s", value)
                        .isLessThanOrEqualTo(((Number) Objects.requireNonNull(cell.get("of"))).intValue());
            }
        }
    }

    /** Whatever is done today, the charts of yesterday and of the first day that was looked at are what they were. */
    private void pastStays() {
        LocalDate yesterday = office.today().minusDays(1);
        Map<String, String> now = new HashMap<>();
        for (String day : charts.isEmpty()
                ? List.of(yesterday.toString())
                : List.of(yesterday.toString(), charts.firstKey().substring(0, 10))) {
            CHARTS.forEach(value -> now.put(
                    day + value,
                    chart(value, LocalDate.parse(day)).getList("cells").toString()));
        }
        now.forEach((key, chart) -> {
            String before = charts.putIfAbsent(key, chart);
            assertThat(before == null ? chart : before)
                    .as("the chart of " + key)
                    .isEqualTo(chart);
        });
    }

    /** What the region above sees of this one, today and yesterday, is what this one sees of itself. */
    void holdAbove(PlayedOffice above) {
        for (LocalDate day : List.of(office.today(), office.today().minusDays(1))) {
            Map<String, Object> row = above.tasks()
                    .as("leader")
                    .read("/regions/summary?asOf=" + day)
                    .getMap("items[0]");
            List<Map<String, Object>> tasks = behind("ON_SCHEDULE", day);
            Map<String, Object> direct = new TreeMap<>();
            direct.put("tasks", tasks.size());
            for (String light : List.of("red", "yellow", "green", "grey")) {
                direct.put(light, lit(tasks, light));
            }
            direct.put("closed", lit(tasks, "blue"));
            direct.put("overdue", counted(behind("OVERDUE", day)));
            assertThat(row).as("the counts of " + day).containsAllEntriesOf(direct);
            assertThat(row.get("onSchedule")).as("on schedule on " + day).isEqualTo(rate(tasks));
            assertThat(row.get("completion")).as("completion on " + day).isEqualTo(rate(behind("COMPLETION", day)));
        }
    }

    private List<Map<String, Object>> behind(String value, LocalDate day) {
        return office.tasks().office.all("/heatmap/tasks?rows=region&columns=area&value=" + value + "&asOf=" + day);
    }

    private static int lit(List<Map<String, Object>> tasks, String light) {
        return (int) tasks.stream()
                .filter(one -> ((Map<?, ?>) Objects.requireNonNull(one.get("standing")))
                        .get("light")
                        .toString()
                        .equalsIgnoreCase(light))
                .count();
    }

    private static int counted(List<Map<String, Object>> tasks) {
        return (int) tasks.stream()
                .filter(one -> Boolean.TRUE.equals(one.get("counts")))
                .count();
    }

    private static @Nullable Object rate(List<Map<String, Object>> tasks) {
        return tasks.isEmpty() ? null : (float) (Math.round(1000.0 * counted(tasks) / tasks.size()) / 10.0);
    }

    private JsonPath chart(String value, LocalDate day) {
        return office.tasks().read("/heatmap?rows=area&columns=list&value=" + value + "&asOf=" + day);
    }

    /** Every period of every year is asked for once, in its own year; of the steady task none is missing. */
    void periods() {
        office.tasks().office.all("/tasks").forEach(one -> {
            String task = "/tasks/" + one.get("id");
            List<Integer> years = office.tasks().read(task).getList("years.year");
            for (int year : years) {
                JsonPath story = office.tasks().read(task + "?year=" + year);
                List<String> periods = story.getList("obligations.period");
                assertThat(periods)
                        .as("%s in %s", one.get("title"), year)
                        .doesNotHaveDuplicates()
                        .allMatch(period -> period.startsWith(Integer.toString(year)) || period.equals("INTERIM"));
                if (((Number) Objects.requireNonNull(one.get("id"))).longValue() == office.steadyTask()) {
                    assertThat(periods)
                            .as("%s in %s", one.get("title"), year)
                            .contains(year + "-Q1", year + "-Q2", year + "-Q3", year + "-Q4");
                }
            }
        });
    }

    void chainIsWhole() {
        assertThat(office.tasks().as("auditor").read("/trail").getBoolean("whole"))
                .as("the chain")
                .isTrue();
    }
}
