package org.guatu.insight.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guatu.insight.TaskState;
import org.guatu.insight.task.Edition;
import org.guatu.insight.task.Versions;
import org.guatu.platform.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What a list and its tasks said when, and why that changed. */
@Path("/api/v1")
@Authenticated
public class VersionsResource {
    private final Versions versions;
    private final CurrentCaller caller;

    VersionsResource(Versions versions, CurrentCaller caller) {
        this.versions = versions;
        this.caller = caller;
    }

    /** All versions, newest first. */
    public record Answer<T>(List<T> items) {}

    /**
     * One version of a list.
     *
     * @param number 1 at the issue, one more at each adjustment
     * @param reason empty for the issue, as are basis and approval, and for whoever takes part in none of its tasks
     */
    public record ListVersionAnswer(
            int number,
            LocalDate on,
            String reason,
            String basis,
            String approvedBy,
            @Nullable LocalDate approvedOn,
            int added,
            int changed,
            int dropped,
            String by,
            Instant at) {
        static ListVersionAnswer of(Edition one) {
            return new ListVersionAnswer(
                    one.number(),
                    one.madeOn(),
                    one.why().reason(),
                    one.why().basis(),
                    one.why().approvedBy(),
                    one.why().approvedOn(),
                    one.added(),
                    one.changed(),
                    one.dropped(),
                    one.madeBy(),
                    one.madeAt());
        }
    }

    @GET
    @Path("/lists/{id}/versions")
    public Answer<ListVersionAnswer> ofList(long id) {
        return new Answer<>(versions.ofList(id, caller.get()).stream()
                .map(ListVersionAnswer::of)
                .toList());
    }

    @GET
    @Path("/tasks/{id}/versions")
    public Answer<TaskState> ofTask(long id) {
        return new Answer<>(versions.ofTask(id, caller.get()));
    }
}
