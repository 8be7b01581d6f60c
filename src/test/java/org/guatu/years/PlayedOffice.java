package org.guatu.years;

import static org.guatu.support.ChangedTasks.row;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.guatu.rights.SecondRegion;
import org.guatu.support.ChangedTasks;
import org.jspecify.annotations.Nullable;

/** One of the two offices of a played year: four tasks of two lists, and a third list that is not issued yet. */
final class PlayedOffice {
    /** Nobody halts, changes or ends it: what is asked of it follows from the calendar alone. */
    static final String STEADY = "长年任务";

    private final ChangedTasks tasks;
    private final boolean second;
    private final Runnable restart;
    private final Set<Long> issued = new TreeSet<>();
    private long steady;
    private long next;

    PlayedOffice(String password, boolean second, Runnable restart) {
        this.tasks = new ChangedTasks(password, second ? SecondRegion.ACCOUNTS : "");
        this.second = second;
        this.restart = restart;
    }

    void begin() {
        long annual = tasks.issue(
                2024,
                row(1, "按季任务", unit("区行政审批局"), unit("区教育局"), "2024年12月底前", "季报"),
                row(2, "按月任务", unit("区数据局"), "", "2024年9月底前", "月报"));
        long spanning = tasks.issue(
                2024,
                2025,
                row(1, STEADY, unit("区行政审批局"), "", "长期坚持", "季报"),
                row(2, "跨年任务", unit("区教育局"), "", "2025年6月底前", "季报"));
        next = tasks.draft(2025, row(1, "来年任务", unit("区数据局"), "", "2025年12月底前", "季报"));
        issued.addAll(List.of(annual, spanning));
        steady = Long.parseLong(tasks.task(spanning, STEADY).replace("/tasks/", ""));
    }

    private String unit(String name) {
        return second ? SecondRegion.unit(name) : name;
    }

    ChangedTasks tasks() {
        return tasks;
    }

    long nextList() {
        return next;
    }

    long steadyTask() {
        return steady;
    }

    void restart() {
        restart.run();
    }

    LocalDate today() {
        return LocalDate.parse(tasks.read("/clock").getString("now").substring(0, 10));
    }

    PlayedTask task(Random dice) {
        return chosen(dice, true);
    }

    /** Not the steady one. */
    PlayedTask touched(Random dice) {
        return chosen(dice, false);
    }

    private PlayedTask chosen(Random dice, boolean steadyToo) {
        List<Map<String, Object>> all = tasks.office.all("/tasks").stream()
                .filter(one -> steadyToo || ((Number) Objects.requireNonNull(one.get("id"))).longValue() != steady)
                .toList();
        Map<String, Object> one = all.get(dice.nextInt(all.size()));
        String lead = String.valueOf(((Map<?, ?>) Objects.requireNonNull(one.get("lead"))).get("code"));
        String account = (second ? lead.substring(1) : lead).toLowerCase(Locale.ROOT);
        return new PlayedTask(((Number) Objects.requireNonNull(one.get("id"))).longValue(), tasks.as(account));
    }

    /** One of them; an id that nothing has where there is none. */
    Object one(Random dice, @Nullable List<Object> ids) {
        return ids == null || ids.isEmpty() ? 999_999_999 : ids.get(dice.nextInt(ids.size()));
    }

    /** The posts of one person of 区数据局 go to the person who keeps its accounts, or back. */
    Response handOver(boolean back) {
        return tasks.as("security")
                .post(
                        "/handovers",
                        Map.of(
                                "leaver", person(back ? "spare" : "d042"),
                                "receiver", person(back ? "d042" : "spare"),
                                "on", today().toString(),
                                "reason", "轮岗"));
    }

    private long person(String username) {
        return tasks.as(username).read("/me").getLong("person.id");
    }
}
