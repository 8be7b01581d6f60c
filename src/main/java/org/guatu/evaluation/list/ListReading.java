package org.guatu.evaluation.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.guatu.calendar.OfficeTime;
import org.guatu.casework.Casework;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** What of the evaluations of lists lies in the caller's scope. */
@ApplicationScoped
@Transactional
public class ListReading {
    private final ListEvaluations evaluations;
    private final ListItems items;
    private final PlanItems plan;
    private final ListTerms terms;
    private final OfficeTime time;

    ListReading(ListEvaluations evaluations, ListItems items, PlanItems plan, ListTerms terms, OfficeTime time) {
        this.evaluations = evaluations;
        this.items = items;
        this.plan = plan;
        this.terms = terms;
        this.time = time;
    }

    /** 404 outside the caller's scope. */
    public ListEvaluation one(long id, Caller by) {
        return Casework.seen(evaluations.visible(id, by), null);
    }

    /** Newest first; of one list where one is named. */
    public List<ListEvaluation> visible(@Nullable Long listId, Caller by) {
        return evaluations.visible(listId, by);
    }

    /** Those that are not over. */
    public List<ListEvaluation> running(Caller by) {
        return evaluations.running(by);
    }

    public List<ListItem> items(ListEvaluation one, Caller by) {
        return items.visible(one.id(), by);
    }

    public List<PlanItem> plan(ListEvaluation one, Caller by) {
        return plan.visible(one.id(), by);
    }

    /** Whether an act concerns all units, by its name. */
    public boolean general(String act) {
        return ListAct.valueOf(act).general();
    }

    /** Whether the owner of an item that is followed is reminded of it by now. */
    public boolean near(PlanItem item) {
        return item.state() == PlanItem.State.APPROVED && !time.today().isBefore(nearSince(item));
    }

    /** The day from which on the owner is reminded. */
    public LocalDate nearSince(PlanItem item) {
        return time.calendar(item.regionId()).plus(item.finishOn(), -terms.near());
    }

    public boolean overdue(PlanItem item) {
        return item.open() && time.today().isAfter(item.finishOn());
    }
}
