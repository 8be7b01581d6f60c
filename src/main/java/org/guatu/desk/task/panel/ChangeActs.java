package org.guatu.desk.task.panel;

import java.time.LocalDate;
import org.guatu.insight.task.TaskStory;
import org.guatu.lifecycle.Phase;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;

/** What the office may change about an issued task now. Shows and hides forms only; every act checks for itself. */
public record ChangeActs(boolean adjust, boolean suspend, boolean resume, boolean cancel, boolean carry) {
    private static final ChangeActs NONE = new ChangeActs(false, false, false, false, false);

    static ChangeActs of(TaskStory story, Caller by, LocalDate today) {
        if (story.card().draft() || !by.hasRole(Roles.RULE_OF_LAW_OFFICE)) {
            return NONE;
        }
        Phase phase = Phase.valueOf(story.card().phase());
        boolean open = phase.open();
        Integer year = story.year();
        boolean over = year != null && !today.isBefore(LocalDate.of(year, 12, 31));
        boolean undone = story.closedOn() == null && phase != Phase.CANCELLED && story.carried() == null;
        return new ChangeActs(open, open && phase != Phase.SUSPENDED, phase == Phase.SUSPENDED, open, over && undone);
    }

    public boolean any() {
        return adjust || suspend || resume || cancel || carry;
    }
}
