package org.guatu.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.insight.TaskCard;
import org.guatu.insight.task.TaskFilter;
import org.guatu.insight.task.TaskViews;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.TaskYear;
import org.guatu.organization.Organization;
import org.guatu.papers.LedgerRow.Progress;
import org.guatu.platform.Caller;
import org.guatu.platform.Languages;
import org.guatu.platform.OneDecimal;
import org.guatu.platform.SortOrder;
import org.guatu.platform.Texts;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/** Gathers ledgers: of a list or of what the task page shows, always the tasks that the caller sees and no others. */
@ApplicationScoped
@Transactional
public class Ledgers {
    private final TaskViews views;
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final Organization organization;
    private final Clock clock;

    Ledgers(
            TaskViews views,
            Catalogue catalogue,
            Lifecycle lifecycle,
            Reporting reporting,
            Organization organization,
            Clock clock) {
        this.views = views;
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.organization = organization;
        this.clock = clock;
    }

    /** The ledger of one list; 404 where the caller does not see it. A unit's has its own tasks only. */
    public Ledger ofList(long listId, boolean withProgress, Caller by) {
        TaskList list = catalogue.list(listId, by);
        List<TaskCard> cards = views.list(TaskFilter.ofList(listId), by);
        return ledger(list.title(), Ledger.Of.list(list, catalogue.kindOf(list)), cards, withProgress, by);
    }

    /** The tasks that the task page shows under the same filter, part and order. */
    public Ledger ofSeen(String title, TaskFilter filter, String part, String sort, boolean withProgress, Caller by) {
        return ledger(title, null, views.seen(filter, part, SortOrder.of(sort), by), withProgress, by);
    }

    private Ledger ledger(String title, Ledger.@Nullable Of of, List<TaskCard> cards, boolean withProgress, Caller by) {
        Map<Long, Task> tasks = catalogue.tasks(cards.stream().map(TaskCard::id).toList(), by).stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        Map<Long, Integer> years = catalogue.lists(by).stream().collect(Collectors.toMap(TaskList::id, TaskList::year));
        Map<Long, Report> told = withProgress ? lastAccepted(tasks, by) : Map.of();
        List<LedgerRow> rows = cards.stream()
                .filter(card -> of == null || stands(tasks, card))
                .map(card -> row(card, Objects.requireNonNull(tasks.get(card.id())), years, told, withProgress))
                .toList();
        return new Ledger(title, of, filedBy(by), LocalDate.now(clock), withProgress, rows);
    }

    /** What an adjustment dropped is on its list no longer. */
    private static boolean stands(Map<Long, Task> tasks, TaskCard card) {
        return Objects.requireNonNull(tasks.get(card.id())).droppedOn() == null;
    }

    private static LedgerRow row(
            TaskCard card, Task task, Map<Long, Integer> years, Map<Long, Report> told, boolean withProgress) {
        int year = years.getOrDefault(task.listId(), 0);
        Standing standing = card.standing();
        return new LedgerRow(
                card,
                task.wording().requirement(),
                task.wording().deliverable(),
                DeadlineWords.of(task.deadline(), year),
                task.openingPercent(),
                task.openingBasis(),
                withProgress && standing != null ? progress(card, standing, told.get(task.id())) : null);
    }

    private static Progress progress(TaskCard card, Standing standing, @Nullable Report report) {
        String light = standing.overdue() ? "OVERDUE" : standing.light().name();
        return new Progress(
                word("lifecycle.phase." + card.phase()),
                word("platform.frame.light." + light),
                OneDecimal.of(standing.actual()),
                OneDecimal.of(standing.planned()),
                report == null ? "" : report.done(),
                report == null ? "" : report.problems(),
                report == null ? "" : report.next(),
                report == null || report.grade() == null ? "" : report.grade().name(),
                evaluated(card.grade()));
    }

    private static String evaluated(TaskCard.@Nullable YearGrade given) {
        return given == null
                ? ""
                : Texts.text(
                        Languages.CHINESE,
                        "insight.page.gradeOf",
                        Integer.toString(given.year()),
                        word("evaluation.grade." + given.code()));
    }

    /** A ledger is Chinese whoever asks for it. */
    private static String word(String key) {
        return Texts.text(Languages.CHINESE, key);
    }

    /** The newest accepted reports by task, without those of tasks in which the caller only cooperates. */
    private Map<Long, Report> lastAccepted(Map<Long, Task> tasks, Caller by) {
        Set<Long> hidden = views.onlyCooperating(tasks.values(), by);
        Map<Long, TaskYear> years = lifecycle.newestOfRegion(by.regionId());
        Map<Long, Long> taskOfYear = tasks.keySet().stream()
                .filter(task -> !hidden.contains(task))
                .flatMap(task -> Stream.ofNullable(years.get(task)))
                .collect(Collectors.toMap(TaskYear::id, TaskYear::taskId));
        return reporting.lastAccepted(taskOfYear.keySet()).stream()
                .collect(Collectors.toMap(
                        report -> Objects.requireNonNull(taskOfYear.get(report.taskYearId())), Function.identity()));
    }

    /** The first of the caller's units, else the region: leaders and administrators belong to no unit. */
    private String filedBy(Caller by) {
        return by.units().stream()
                .sorted()
                .findFirst()
                .map(unit -> organization.unit(unit).name())
                .orElseGet(() -> organization.region(by.regionId()).name());
    }
}
