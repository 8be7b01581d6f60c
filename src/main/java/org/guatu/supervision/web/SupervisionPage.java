package org.guatu.supervision.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.catalogue.Catalogue;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.Count;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.ProblemAnswer;
import org.guatu.platform.web.Problems;
import org.guatu.platform.web.TablePage;
import org.guatu.platform.web.TableQuery;
import org.guatu.platform.web.form.FormState;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterBook.Search;
import org.guatu.supervision.letter.LetterState;
import org.guatu.supervision.proposal.Choosing;
import org.guatu.supervision.proposal.SuspicionViews;

/** Puts the page of supervision together: proposals, open letters and the register, each as far as the reader sees it. */
@ApplicationScoped
class SupervisionPage {
    private static final int DECIDED = 5;

    private final ProposalAnswers proposals;
    private final SuspicionViews suspicions;
    private final LetterBook book;
    private final LetterViews views;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Problems problems;
    private final CurrentCaller caller;
    private final Template page;

    SupervisionPage(
            ProposalAnswers proposals,
            SuspicionViews suspicions,
            LetterBook book,
            LetterViews views,
            Catalogue catalogue,
            Organization organization,
            Problems problems,
            CurrentCaller caller,
            @Location("supervision/supervision.html") Template page) {
        this.proposals = proposals;
        this.suspicions = suspicions;
        this.book = book;
        this.views = views;
        this.catalogue = catalogue;
        this.organization = organization;
        this.problems = problems;
        this.caller = caller;
        this.page = page;
    }

    TemplateInstance of(RegisterQuery query, FormState again) {
        Caller by = caller.get();
        boolean wide = by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER);
        String view = view(query, wide);
        Search search = Search.ALL;
        List<ProblemAnswer.Item> wrong = again.problems();
        try {
            search = query.search();
        } catch (Invalid invalid) {
            wrong = invalid.problems().stream().map(problems::item).toList();
        }
        TableQuery asked = query.table();
        List<ProposalAnswer> all = wide
                ? proposals.all(by).stream().map(one -> proposals.of(one, by)).toList()
                : List.of();
        TablePage<ProposalAnswer> proposed = asked.of(all, ProposalAnswer.COLUMNS);
        List<LetterRow> open = asked.order().of(views.rows(book.open(by), by), LetterRow.COLUMNS);
        return page.data("view", view)
                .data("wide", wide)
                .data("wrong", wrong)
                .data("query", query)
                .data("table", table(view, search, asked, proposed, open, by))
                .data("proposals", proposed.rows())
                .data("proposed", all.size())
                .data("draftable", Count.of(all, one -> !one.anotherDrafts() && one.suspicion() == null))
                .data("suspicions", wide && view.equals("proposals") ? suspicions.newest(by, DECIDED) : List.of())
                .data("leader", Choosing.leader(by))
                .data("again", again)
                .data("open", open)
                .data("mine", open.stream().filter(row -> row.act() != null).toList())
                .data("others", open.stream().filter(row -> row.act() == null).toList())
                .data("registered", book.count(Search.ALL, by))
                .data("units", wide ? units(by) : List.of())
                .data(
                        "levels",
                        List.of(Level.values()).stream().filter(Level::letter).toList())
                .data("states", List.of(LetterState.values()))
                .data("lists", wide ? catalogue.lists(by) : List.of());
    }

    private TablePage<?> table(
            String view,
            Search search,
            TableQuery asked,
            TablePage<ProposalAnswer> proposed,
            List<LetterRow> open,
            Caller by) {
        return switch (view) {
            case "register" ->
                asked.of(
                                (int) book.count(search, by),
                                (from, rows) -> book.search(search, asked.order(), from, rows, by))
                        .map(letters -> views.rows(letters, by));
            case "open" -> new TablePage<>(open, open.size(), 0, asked);
            default -> proposed;
        };
    }

    private static String view(RegisterQuery query, boolean wide) {
        String asked = query.get("view");
        if (asked.equals("open") || asked.equals("register")) {
            return asked;
        }
        return wide ? "proposals" : "open";
    }

    private List<Unit> units(Caller by) {
        return organization.units(by.regionId()).stream()
                .filter(unit -> !unit.set())
                .toList();
    }
}
