package org.guatu.evaluation.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.evaluation.account.ListAccount;
import org.guatu.evaluation.account.TakingAccount;
import org.guatu.evaluation.list.command.OpenListEvaluation;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;

/** 启动中期或终期评估: what is known of the list that day is frozen, item by item. */
@ApplicationScoped
@Transactional
public class ListOpening {
    private final ListFile file;
    private final ListEvaluations evaluations;
    private final ListItems items;
    private final TakingAccount taking;
    private final Catalogue catalogue;
    private final Organization organization;
    private final OfficeTime time;

    ListOpening(
            ListFile file,
            ListEvaluations evaluations,
            ListItems items,
            TakingAccount taking,
            Catalogue catalogue,
            Organization organization,
            OfficeTime time) {
        this.file = file;
        this.evaluations = evaluations;
        this.items = items;
        this.taking = taking;
        this.catalogue = catalogue;
        this.organization = organization;
        this.time = time;
    }

    /** Opens one of a kind once for a list. */
    public ListEvaluation open(OpenListEvaluation asked, Caller by) {
        Long listId = asked.list();
        ListEvaluation.Kind kind = asked.kind();
        if (listId == null || kind == null) {
            throw new Invalid(listId == null ? "list" : "kind", "evaluation.list.openMissing");
        }
        catalogue.lock(listId, by);
        TaskList list = catalogue.list(listId, by);
        requireTime(list, kind);
        if (evaluations.made(listId, kind)) {
            throw new Refusal("evaluation.list.madeBefore." + kind);
        }
        ListAccount account = taking.of(listId, null, by);
        if (account.items().isEmpty()) {
            throw new Refusal("evaluation.list.nothing");
        }
        ListEvaluation one = new ListEvaluation(kind, account, by, time.now());
        file.open(one);
        account.items()
                .forEach(item ->
                        items.persist(new ListItem(one, item, lead(item.lead().code(), by))));
        file.begin(one);
        return file.note(one, ListAct.OPENED, null, List.of(), by);
    }

    private long lead(String code, Caller by) {
        return organization
                .byCode(by.regionId(), code)
                .map(Unit::id)
                .map(organization::actingFor)
                .orElseThrow(() -> new IllegalStateException("no unit " + code));
    }

    private void requireTime(TaskList list, ListEvaluation.Kind kind) {
        LocalDate today = time.today();
        if (list.until() <= list.year()) {
            throw new Refusal("evaluation.list.oneYear", list.title());
        }
        if (kind == ListEvaluation.Kind.MID_TERM && today.getYear() > list.until()) {
            throw new Refusal("evaluation.list.midTermOver", Integer.toString(list.until()));
        }
        if (kind == ListEvaluation.Kind.FINAL && today.getYear() < list.until()) {
            throw new Refusal("evaluation.list.finalNotYet", Integer.toString(list.until()));
        }
    }
}
