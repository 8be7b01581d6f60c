package org.guatu.insight.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.guatu.insight.TaskCard;
import org.guatu.insight.task.ProcessView;
import org.guatu.insight.task.Stories;
import org.guatu.insight.task.TaskFilter;
import org.guatu.insight.task.TaskProcesses;
import org.guatu.insight.task.TaskStory;
import org.guatu.insight.task.TaskTrails;
import org.guatu.insight.task.TaskViews;
import org.guatu.insight.task.TrailLine;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tasks in the caller's scope: everyone may ask, each sees what concerns them. */
@Path("/api/v1")
public class TasksResource {
    private final TaskViews views;
    private final Stories stories;
    private final TaskTrails tracing;
    private final TaskProcesses processes;
    private final CurrentCaller caller;
    private final Reader reader;

    TasksResource(
            TaskViews views,
            Stories stories,
            TaskTrails tracing,
            TaskProcesses processes,
            CurrentCaller caller,
            Reader reader) {
        this.views = views;
        this.stories = stories;
        this.tracing = tracing;
        this.processes = processes;
        this.caller = caller;
        this.reader = reader;
    }

    /**
     * Tasks in the order of their lists.
     *
     * @param unit code of the lead unit; with {@code part=any} also of one that leads jointly or cooperates
     * @param leader name of the leading official, as the list gives it
     * @param section title of a section on the task's path
     * @param phase one or several, with commas between; {@code DRAFT} for those of a draft list
     * @param light one or several, with commas between
     * @param due {@code 2024-09-30}: due on that day at the latest; {@code 2024-09}: within that month
     * @param grade of the newest year that has one: EXCELLENT, GOOD, PASS, FAIL, NONE where the task stood still,
     *     UNGRADED where no year has one; several with commas between
     * @param q words that occur in code, serial, title, requirement or lead unit
     */
    @GET
    @Path("tasks")
    @Authenticated
    public Page<TaskCard> tasks(
            @RestQuery @Nullable Long list,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String part,
            @RestQuery @Nullable String leader,
            @RestQuery @Nullable String section,
            @RestQuery @Nullable String phase,
            @RestQuery @Nullable String light,
            @RestQuery @Nullable String due,
            @RestQuery @Nullable String grade,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        Place from = Place.of(after);
        TaskFilter filter = TaskFilter.of(list, unit, part, section, phase, light, due, q)
                .ledBy(leader)
                .graded(grade);
        List<TaskCard> beyond = views.list(filter, caller.get()).stream()
                .filter(card -> Place.of(card).compareTo(from) > 0)
                .limit(rows + 1L)
                .toList();
        return Page.of(beyond, rows, card -> Place.of(card).text());
    }

    /** A task's place among all: its list, and its row there, which a task that was dropped may share. */
    private record Place(long list, int position, long id) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::list)
                .thenComparingInt(Place::position)
                .thenComparingLong(Place::id);

        static Place of(TaskCard card) {
            return new Place(card.list().id(), card.position(), card.id());
        }

        static Place of(@Nullable String after) {
            if (after == null || after.isBlank()) {
                return new Place(0, 0, 0);
            }
            try {
                String[] parts = after.split("\\.", 3);
                return new Place(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new Invalid("after", "platform.badCursor");
            }
        }

        String text() {
            return list + "." + position + "." + id;
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** One task with its story; its ETag is what acts on it take as If-Match. */
    @GET
    @Path("tasks/{id}")
    @Authenticated
    public RestResponse<TaskStory> task(long id, @RestQuery @Nullable Integer year) {
        TaskStory story = stories.of(id, year, caller.get());
        return Etags.ok(story, story.version());
    }

    /**
     * A line of a task's history.
     *
     * @param act stable code of the act
     * @param actText what it is called in the reader's language
     */
    public record LineAnswer(
            long id,
            Instant at,
            String person,
            String posts,
            String act,
            String actText,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}

    /** The task's audit lines, newest first. */
    @GET
    @Path("tasks/{id}/trail")
    @Authenticated
    public Page<LineAnswer> trail(long id, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long before = after == null || after.isBlank() ? Long.MAX_VALUE : Page.afterId(after);
        List<TrailLine> lines = tracing.trail(id, before, rows + 1, caller.get());
        return Page.of(lines, rows, TrailLine::id).map(this::answer);
    }

    private LineAnswer answer(TrailLine line) {
        return new LineAnswer(
                line.id(),
                line.at(),
                line.person(),
                line.posts(),
                line.act(),
                reader.text(line.act()),
                line.before(),
                line.after(),
                line.reason());
    }

    /** Where the task is in its process, as element ids of the model. */
    @GET
    @Path("tasks/{id}/process")
    @Authenticated
    public ProcessView process(long id, @RestQuery @Nullable Integer year) {
        return processes.process(id, year, caller.get());
    }
}
