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
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.ProblemAnswer;
import org.guatu.platform.web.Problems;
import org.guatu.platform.web.form.FormState;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.letter.Letter;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterBook.Search;
import org.guatu.supervision.letter.LetterState;
import org.guatu.supervision.proposal.Choosing;
import org.guatu.supervision.proposal.Proposing.Proposed;
import org.guatu.supervision.proposal.SuspicionViews;

/** Puts the page of supervision together: proposals, open letters and the register, each as far as the reader sees it. */
@ApplicationScoped
class SupervisionPage {
    private static final int ROWS = 50;
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
        List<Proposed> proposed = wide ? proposals.all(by) : List.of();
        List<LetterRow> open = views.rows(book.open(by), by);
        int found = view.equals("register") ? (int) book.count(search, by) : 0;
        int first = Math.min(query.place(), found);
        List<Letter> rows = found == 0 ? List.of() : book.search(search, first, ROWS, by);
        return page.data("view", view)
                .data("wide", wide)
                .data("wrong", wrong)
                .data("query", query)
                .data(
                        "proposals",
                        view.equals("proposals")
                                ? proposed.stream()
                                        .limit(ROWS * 2L)
                                        .map(one -> proposals.of(one, by))
                                        .toList()
                                : List.of())
                .data("proposed", proposed.size())
                .data("suspicions", wide && view.equals("proposals") ? suspicions.newest(by, DECIDED) : List.of())
                .data("leader", Choosing.leader(by))
                .data("again", again)
                .data("open", open)
                .data("mine", open.stream().filter(row -> row.act() != null).toList())
                .data("others", open.stream().filter(row -> row.act() == null).toList())
                .data("registered", book.count(Search.ALL, by))
                .data("rows", views.rows(rows, by))
                .data("found", found)
                .data("first", first + 1)
                .data("last", Math.min(found, first + ROWS))
                .data("previous", first == 0 ? null : query.at(Math.max(0, first - ROWS)))
                .data("next", first + ROWS < found ? query.at(first + ROWS) : null)
                .data("units", wide ? units(by) : List.of())
                .data(
                        "levels",
                        List.of(Level.values()).stream().filter(Level::letter).toList())
                .data("states", List.of(LetterState.values()))
                .data("lists", wide ? catalogue.lists(by) : List.of());
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
