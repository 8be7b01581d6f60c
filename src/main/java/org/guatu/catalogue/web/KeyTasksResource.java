package org.guatu.catalogue.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.guatu.catalogue.KeyTasking;
import org.guatu.catalogue.MarkKeyTask;
import org.guatu.catalogue.Task;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Sent;
import org.jspecify.annotations.Nullable;

/** 重点任务: the office marks the tasks whose deadline only the committee may move. */
@Path("/api/v1")
@OnlyOnce
public class KeyTasksResource {
    private final KeyTasking keyTasks;
    private final CurrentCaller caller;

    KeyTasksResource(KeyTasking keyTasks, CurrentCaller caller) {
        this.keyTasks = keyTasks;
        this.caller = caller;
    }

    /** @param byCommittee whether the committee decides on its extensions, because of the mark or of the kind of its list */
    public record Marked(long taskId, boolean key, boolean byCommittee) {}

    @PUT
    @Path("/tasks/{id}/key-task")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Marked mark(long id, @Nullable MarkKeyTask sent) {
        Task task = keyTasks.mark(id, Sent.required(sent), caller.get());
        return new Marked(task.id(), task.keyTask(), keyTasks.decidedByCommittee(task));
    }
}
