package org.guatu.desk.list;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.insight.ListCard;
import org.guatu.insight.ListViews;
import org.guatu.insight.TaskCard;
import org.guatu.insight.task.TaskFilter;
import org.guatu.insight.task.TaskViews;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.form.FormState;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;

/** Puts the page of one list together: the ledger, what its issue would do, what changed since. */
@ApplicationScoped
class ListPage {
    private final GatheringFacts gathering;
    private final ListViews lists;
    private final TaskViews tasks;
    private final IssuePanel issue;
    private final EditionPanel edition;
    private final KeepingKinds kinds;
    private final Reader reader;
    private final Template page;

    ListPage(
            GatheringFacts gathering,
            ListViews lists,
            TaskViews tasks,
            IssuePanel issue,
            EditionPanel edition,
            KeepingKinds kinds,
            Reader reader,
            @Location("desk/list.html") Template page) {
        this.gathering = gathering;
        this.lists = lists;
        this.tasks = tasks;
        this.issue = issue;
        this.edition = edition;
        this.kinds = kinds;
        this.reader = reader;
        this.page = page;
    }

    TemplateInstance of(long id, FormState again, Caller by) {
        RegionFacts facts = gathering.newest(by);
        ListCard list = lists.one(id, facts, by);
        List<TaskCard> cards = tasks.list(TaskFilter.ofList(id), facts, by);
        IssuePanel.Shown issued = issue.of(list, cards, by);
        EditionPanel.Shown changed = edition.of(list, facts, by);
        return page.data("list", list)
                .data("kind", KindWords.of(kinds.one(list.kind(), by.regionId()), reader.locale()))
                .data("ledger", PrintedLedger.of(cards))
                .data("outlook", issued.outlook())
                .data("withoutPeople", issued.withoutPeople())
                .data("versions", changed.versions())
                .data("unfinished", changed.unfinished())
                .data("office", by.hasRole(Roles.RULE_OF_LAW_OFFICE))
                .data("lights", ListPages.LIGHTS)
                .data("again", again);
    }
}
