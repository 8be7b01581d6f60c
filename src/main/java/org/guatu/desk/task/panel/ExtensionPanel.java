package org.guatu.desk.task.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.KeyTasking;
import org.guatu.catalogue.Task;
import org.guatu.insight.Act;
import org.guatu.insight.task.ExtensionCard;
import org.guatu.insight.task.TaskStory;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.lifecycle.extension.ExtensionLimits;
import org.guatu.lifecycle.extension.ExtensionState;
import org.guatu.lifecycle.extension.ExtensionTerms;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.web.Reader;
import org.guatu.reporting.facts.YearFacts.ObligationStatus;
import org.jspecify.annotations.Nullable;

/** What a task's page shows of extensions, and what its reader may do about one. Shows and hides only; every act checks. */
@ApplicationScoped
public class ExtensionPanel {
    private final Extending extending;
    private final ExtensionTerms terms;
    private final Catalogue catalogue;
    private final KeyTasking keyTasks;
    private final Recusal recusal;
    private final Reader reader;
    private final OfficeTime time;

    ExtensionPanel(
            Extending extending,
            ExtensionTerms terms,
            Catalogue catalogue,
            KeyTasking keyTasks,
            Recusal recusal,
            Reader reader,
            OfficeTime time) {
        this.extending = extending;
        this.terms = terms;
        this.catalogue = catalogue;
        this.keyTasks = keyTasks;
        this.recusal = recusal;
        this.reader = reader;
        this.time = time;
    }

    /**
     * The panel.
     *
     * @param open the request on which somebody has to act, or null
     * @param daysLeft working days that they have; null where nothing is open
     * @param longer working days between the present deadline and the one asked
     * @param limits null where the reader may neither ask nor decide
     * @param hindrance why the reader's unit cannot ask now, in words; null where it can
     * @param ask whether the reader's unit may ask
     * @param head whether the reader signs for the unit
     * @param ownUnit whether it would be theirs to decide, were it not their own unit's
     */
    public record Shown(
            @Nullable ExtensionCard open,
            @Nullable Integer daysLeft,
            int longer,
            boolean freeDay,
            @Nullable ExtensionLimits limits,
            int askBefore,
            int decideWithin,
            @Nullable String hindrance,
            boolean ask,
            boolean head,
            boolean sign,
            boolean revise,
            boolean withdraw,
            boolean decide,
            boolean committee,
            boolean ownUnit,
            boolean mark,
            boolean keyByKind,
            long missed,
            List<ExtensionCard> history) {
        /** Whether there is anything to show beside the mark. */
        public boolean any() {
            return open != null || ask || !history.isEmpty();
        }

        /** Whether the reader decides now. */
        public boolean judge() {
            return decide || committee;
        }
    }

    public Shown of(long taskId, TaskStory story, Caller by) {
        ExtensionCard open = story.extensions().stream()
                .filter(ExtensionCard::open)
                .findFirst()
                .orElse(null);
        Task task = catalogue.task(taskId, by);
        boolean issued = !story.card().draft();
        boolean lead = by.belongsTo(task.leadUnitId()) && may(by, Act.REVISE_EXTENSION);
        boolean head = lead && may(by, Act.SIGN_EXTENSION);
        ExtensionState state = open == null ? null : open.state();
        boolean judge = recusal.mayJudge(by, task.leadUnitId());
        boolean turn = state == ExtensionState.SIGNED && may(by, Act.DECIDE_EXTENSION)
                || state == ExtensionState.REFERRED && may(by, Act.APPROVE_EXTENSION);
        boolean asks = issued && lead && open == null;
        ExtensionLimits limits = issued && (asks || open != null) ? extending.limits(taskId, by) : null;
        WorkCalendar calendar = time.calendar(by.regionId());
        return new Shown(
                open,
                open == null || open.actBy() == null ? null : time.daysLeft(open.actBy(), by.regionId()),
                open == null ? 0 : calendar.between(open.dueBefore(), open.proposed()),
                open != null && !calendar.isWorkingDay(open.proposed()),
                limits,
                terms.askBefore(),
                terms.decision(),
                asks && limits != null && limits.hindrance() != null
                        ? reader.text(
                                limits.hindrance().key(), limits.hindrance().arguments())
                        : null,
                asks,
                head,
                head && state == ExtensionState.DRAFTED,
                lead && (state == ExtensionState.GIVEN_BACK || state == ExtensionState.DRAFTED),
                state != null && (state.pending() ? head : lead),
                turn && judge && state == ExtensionState.SIGNED,
                turn && judge && state == ExtensionState.REFERRED,
                turn && !judge,
                by.hasRole(Roles.RULE_OF_LAW_OFFICE),
                keyTasks.byKind(task),
                story.obligations().stream()
                        .filter(one ->
                                one.status() == ObligationStatus.OVERDUE || one.status() == ObligationStatus.MISSED)
                        .count(),
                story.extensions().stream().filter(one -> !one.open()).toList());
    }

    private static boolean may(Caller by, Act act) {
        return !Collections.disjoint(by.roles(), act.roles());
    }
}
