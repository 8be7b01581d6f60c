package org.guatu.catalogue.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TasksErased;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.Stale;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * 衔接: links tasks of different lists, changes and ends links. Given contributions to a task are at most the whole in any
 * year, and no task feeds itself over any number of links.
 */
@ApplicationScoped
@Transactional
public class Linking {
    private final Links links;
    private final LinkPasts pasts;
    private final LinkRules rules;
    private final Catalogue catalogue;
    private final Trail trail;
    private final Clock clock;

    Linking(Links links, LinkPasts pasts, LinkRules rules, Catalogue catalogue, Trail trail, Clock clock) {
        this.links = links;
        this.pasts = pasts;
        this.rules = rules;
        this.catalogue = catalogue;
        this.trail = trail;
        this.clock = clock;
    }

    /** A link with both of its tasks. */
    public record Pair(Link link, Task from, Task to) {}

    /** Links a task to one of another list that it serves. A second link of the same pair is refused. */
    public Link add(LinkTasks asked, Caller by) {
        Long from = asked.from();
        Long to = asked.to();
        Link.Type type = asked.type();
        if (from == null || to == null || type == null) {
            throw new Invalid("type", "catalogue.linkIncomplete");
        }
        return add(from, to, type, asked.contribution(), by);
    }

    private Link add(long from, long to, Link.Type type, @Nullable BigDecimal contribution, Caller by) {
        Task source = catalogue.task(from, by);
        Task target = catalogue.task(to, by);
        lock(source, target, by);
        List<LinkFact> present = standing(by);
        new Invalid.Check()
                .require(source.listId() != target.listId(), "to", "catalogue.linkWithinList")
                .require(
                        present.stream().noneMatch(link -> link.from() == from && link.to() == to),
                        "to",
                        "catalogue.linkExists")
                .orRefuse();
        LinkFact wanted = new LinkFact(0, from, to, type, contribution, LocalDate.now(clock), null);
        rules.check(wanted, present, by);
        Link link = new Link(by.regionId(), from, to, type, contribution, wanted.since());
        links.persist(link);
        record(by, "catalogue.act.linked", source, target, null, told(type, contribution), null);
        return link;
    }

    /**
     * Makes another type or contribution of a link, from today on.
     *
     * @param version the version that was seen, or null
     */
    public Link change(long id, LinkTasks asked, @Nullable Integer version, Caller by) {
        Pair pair = locked(id, version, by);
        Link link = pair.link();
        Link.Type type = Objects.requireNonNullElse(asked.type(), link.type());
        BigDecimal contribution = asked.contribution();
        LocalDate today = LocalDate.now(clock);
        List<LinkFact> others =
                standing(by).stream().filter(one -> one.linkId() != id).toList();
        rules.check(new LinkFact(id, link.from(), link.to(), type, contribution, today, null), others, by);
        String before = told(link.type(), link.contribution());
        if (link.since().isBefore(today)) {
            pasts.persist(new LinkPast(link, today));
        }
        link.change(type, contribution, today);
        links.flush();
        record(by, "catalogue.act.linkChanged", pair.from(), pair.to(), before, told(type, contribution), null);
        return link;
    }

    /** Ends a link today; what it fed until then stays. */
    public void end(long id, Because because, @Nullable Integer version, Caller by) {
        Pair pair = locked(id, version, by);
        String reason = because.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("reason", "catalogue.linkEndNeedsReason");
        }
        pair.link().end(LocalDate.now(clock));
        links.flush();
        String before = told(pair.link().type(), pair.link().contribution());
        record(by, "catalogue.act.unlinked", pair.from(), pair.to(), before, null, reason.strip());
    }

    void onErased(@Observes TasksErased erased) {
        pasts.delete(
                "linkId in (select l.id from Link l where l.fromTaskId in ?1 or l.toTaskId in ?1)", erased.tasks());
        links.delete("fromTaskId in ?1 or toTaskId in ?1", erased.tasks());
    }

    /** Links that stand from and to the task. */
    public List<Link> of(long taskId) {
        return links.standingAt(taskId);
    }

    /** The links that stand between tasks within the caller's scope. */
    public List<Pair> all(Caller by) {
        Map<Long, Task> tasks = catalogue.tasks(by).stream().collect(Collectors.toMap(Task::id, Function.identity()));
        return links.standing(by.regionId()).stream()
                .flatMap(link -> {
                    Task from = tasks.get(link.from());
                    Task to = tasks.get(link.to());
                    return from == null || to == null ? Stream.of() : Stream.of(new Pair(link, from, to));
                })
                .toList();
    }

    public Pair one(long id, Caller by) {
        return all(by).stream()
                .filter(pair -> pair.link().id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** Whether the task feeds another one; one small query, for what happens often. */
    public boolean feedsAny(long taskId) {
        return links.count("fromTaskId = ?1 and type <> ?2 and endedOn is null", taskId, Link.Type.REFERENCE) > 0;
    }

    /** Whether the task is reported on another one alone; likewise. */
    public boolean isCovered(long taskId) {
        return links.count("toTaskId = ?1 and type = ?2 and endedOn is null", taskId, Link.Type.FULL) > 0;
    }

    /** All links of a region and what they were before, as dated facts: two queries, one where nothing is linked. */
    public List<LinkFact> facts(long regionId) {
        List<Link> all = links.ofRegion(regionId);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Long, Link> byId = all.stream().collect(Collectors.toMap(Link::id, Function.identity()));
        List<LinkFact> facts = new ArrayList<>();
        for (LinkPast past : pasts.ofRegion(regionId)) {
            Link link = byId.get(past.linkId());
            if (link != null) {
                facts.add(past.fact(link));
            }
        }
        all.stream().map(LinkFact::of).forEach(facts::add);
        return facts;
    }

    private List<LinkFact> standing(Caller by) {
        return links.standing(by.regionId()).stream().map(LinkFact::of).toList();
    }

    private Pair locked(long id, @Nullable Integer version, Caller by) {
        Link link = links.standing(id, by.regionId()).orElseThrow(() -> new NotFound("platform.notFound"));
        Task from = catalogue.task(link.from(), by);
        Task to = catalogue.task(link.to(), by);
        lock(from, to, by);
        Stale.unless(version, link.version());
        return new Pair(link, from, to);
    }

    /** Two links that would only together make a circle or more than the whole wait for each other. */
    private void lock(Task from, Task to, Caller by) {
        Stream.of(from.listId(), to.listId()).sorted().distinct().forEach(list -> catalogue.lock(list, by));
    }

    private static String told(Link.Type type, @Nullable BigDecimal contribution) {
        return contribution == null
                ? type.name()
                : type + " " + contribution.stripTrailingZeros().toPlainString();
    }

    /** On both tasks, each naming the other. */
    private void record(
            Caller by,
            String act,
            Task from,
            Task to,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        trail.record(by, change(act, from, " → " + named(to), before, after, reason));
        trail.record(by, change(act, to, " ← " + named(from), before, after, reason));
    }

    private static Change change(
            String act,
            Task of,
            String other,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        return Change.of(act, "task", of.id())
                .from(before == null ? null : before + other)
                .to(after == null ? null : after + other)
                .because(reason);
    }

    private static String named(Task task) {
        return task.code() + " " + task.title();
    }
}
