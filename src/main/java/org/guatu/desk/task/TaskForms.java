package org.guatu.desk.task;

import jakarta.enterprise.context.ApplicationScoped;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.form.FormPage;

/** The forms of a task's page: refused, each shows the page again; done, it leads back to it. */
@ApplicationScoped
class TaskForms {
    private final TaskPage page;
    private final CurrentCaller caller;

    TaskForms(TaskPage page, CurrentCaller caller) {
        this.page = page;
        this.caller = caller;
    }

    FormPage form(long id, String act) {
        return form(id, act, "");
    }

    /** @param place the part of the page that it leads back to, such as {@code #extension} */
    FormPage form(long id, String act, String place) {
        return new FormPage(
                act,
                state -> page.of(id, state, false, null, null, caller.get()),
                "/tasks/" + id + place,
                "insight.page.done." + act);
    }

    /** As above, for an act of which the page has many. */
    FormPage form(long id, String form, String place, String done) {
        return new FormPage(
                form, state -> page.of(id, state, false, null, null, caller.get()), "/tasks/" + id + place, done);
    }
}
