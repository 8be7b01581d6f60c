package org.guatu.insight.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.link.Link;
import org.guatu.catalogue.link.Linking;
import org.guatu.insight.Cards;
import org.guatu.insight.task.TaskStory.Direction;
import org.guatu.insight.task.TaskStory.LinkCard;
import org.guatu.insight.task.TaskStory.LinkedTask;
import org.guatu.lifecycle.TaskYear;
import org.guatu.platform.Caller;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.FeedNet;
import org.jspecify.annotations.Nullable;

/** What taskLinks a task to others: links, what they bring, what it was carried from or into. */
@ApplicationScoped
@Transactional
class TaskLinks {
    private final Catalogue catalogue;
    private final Linking linking;
    private final Clock clock;

    TaskLinks(Catalogue catalogue, Linking linking, Clock clock) {
        this.catalogue = catalogue;
        this.linking = linking;
        this.clock = clock;
    }

    /** Links to tasks outside the caller's scope are left out: for them those tasks do not exist. */
    List<LinkCard> links(Task task, @Nullable TaskYear year, FeedNet net, Cards cards, Caller by) {
        List<Link> links = linking.of(task.id());
        Map<Long, Task> others = catalogue
                .tasks(links.stream().map(link -> other(link, task)).toList(), by)
                .stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        return links.stream()
                .filter(link -> others.containsKey(other(link, task)))
                .map(link -> link(
                        link,
                        task,
                        Objects.requireNonNull(others.get(other(link, task))),
                        year == null
                                ? null
                                : net.parts(link.to(), year.year(), LocalDate.now(clock))
                                        .get(link.id()),
                        cards))
                .toList();
    }

    private static long other(Link link, Task task) {
        return link.from() == task.id() ? link.to() : link.from();
    }

    private static LinkCard link(Link link, Task task, Task other, FeedNet.@Nullable Part part, Cards cards) {
        Direction direction = link.from() == task.id() ? Direction.TO : Direction.FROM;
        LinkedTask linked = new LinkedTask(other.id(), other.code(), other.title(), cards.list(other.listId()));
        return new LinkCard(link.id(), link.type(), link.contribution(), link.since(), direction, linked, part);
    }

    /** A task that is reported through another names it, even to those who may not look at it. */
    TaskStory.Fed fed(TaskYear year, YearFacts facts, FeedNet net, Cards cards, Caller by) {
        LocalDate today = LocalDate.now(clock);
        OptionalDouble percent = net.percent(year.taskId(), year.year(), today);
        TaskStory.Through through = facts.standing()
                .carriedOn(today)
                .map(catalogue::task)
                .map(one -> new TaskStory.Through(
                        one.id(),
                        one.code(),
                        one.title(),
                        cards.unit(one.leadUnitId()),
                        !catalogue.tasks(List.of(one.id()), by).isEmpty()))
                .orElse(null);
        return new TaskStory.Fed(percent.isPresent() ? (Integer) (int) percent.getAsDouble() : null, through);
    }

    /** Outside the caller's scope there is no such task. */
    @Nullable
    LinkedTask linked(@Nullable Long id, Cards cards, Caller by) {
        return id == null
                ? null
                : catalogue.tasks(List.of(id), by).stream()
                        .findFirst()
                        .map(one -> new LinkedTask(one.id(), one.code(), one.title(), cards.list(one.listId())))
                        .orElse(null);
    }
}
