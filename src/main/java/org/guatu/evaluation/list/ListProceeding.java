package org.guatu.evaluation.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;

/** What the evaluation of a list does by itself when its time has come. Called by the process. */
@ApplicationScoped
@Transactional
public class ListProceeding {
    private final ListFile file;
    private final ListItems items;
    private final PlanItems plan;
    private final Accounting accounting;
    private final Planning planning;
    private final Following following;
    private final ListTerms terms;
    private final OfficeTime time;

    ListProceeding(
            ListFile file,
            ListItems items,
            PlanItems plan,
            Accounting accounting,
            Planning planning,
            Following following,
            ListTerms terms,
            OfficeTime time) {
        this.file = file;
        this.items = items;
        this.plan = plan;
        this.accounting = accounting;
        this.planning = planning;
        this.following = following;
        this.terms = terms;
        this.time = time;
    }

    /** The baseline is frozen: the lead units account for their items. */
    public void begin(long id) {
        ListEvaluation one = file.of(id);
        file.move(one, ListStage.OPENED, ListStage.ACCOUNT, terms.accounting());
        file.tellUnits(one, leads(id), "opened", String.valueOf(one.actBy()));
    }

    private Stream<Long> leads(long id) {
        return items.of(id).stream().map(ListItem::leadUnitId);
    }

    public void agreeBySilence(long id) {
        accounting.agreeBySilence(file.of(id));
    }

    public boolean disputed(long id) {
        return accounting.disputed(id);
    }

    public void proposePlan(long id) {
        planning.propose(file.of(id));
    }

    public boolean planned(long id) {
        return planning.planned(id);
    }

    public void endEditing(long id) {
        planning.endEditing(file.of(id));
    }

    public void look(long id) {
        following.look(file.of(id));
    }

    public boolean done(long id) {
        return following.done(id);
    }

    public LocalDate nextLook(long id) {
        return following.nextLook(file.of(id));
    }

    /** Everything of the plan is settled. */
    public void close(long id) {
        ListEvaluation one = file.of(id);
        file.move(one, ListStage.PUBLISHED, ListStage.CLOSED, 0);
        file.note(one, ListAct.CLOSED);
    }

    /** An act is due soon, or overdue: the units that have not acted are told, or those whose act it is. */
    public void remind(long id) {
        ListEvaluation one = file.of(id);
        String until = String.valueOf(one.actBy());
        switch (one.stage()) {
            case ACCOUNT ->
                file.tellUnits(
                        one,
                        items.of(id).stream()
                                .filter(item -> item.answer() == ListItem.Answer.OPEN)
                                .map(ListItem::leadUnitId),
                        "near",
                        until);
            case PLAN ->
                file.tellUnits(
                        one, plan.of(id).stream().filter(PlanItem::withUnit).map(PlanItem::leadUnitId), "near", until);
            default -> one.stage().roles().forEach(role -> file.tellRole(one, role, "due", until));
        }
    }

    /** The last day of the present term. */
    public LocalDate actBy(long id) {
        ListEvaluation one = file.of(id);
        LocalDate day = one.actBy();
        if (day == null) {
            throw new IllegalStateException(one.stage() + " sets no day");
        }
        return day;
    }

    /** The day on which the units are reminded. */
    public LocalDate remindOn(long id) {
        return time.calendar(file.of(id).regionId()).plus(actBy(id), -terms.remindBefore());
    }
}
