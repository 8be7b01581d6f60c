package org.guatu.supervision.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.catalogue.Catalogue;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.ProblemAnswer;
import org.guatu.platform.web.Problems;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.form.FormState;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.letter.Letter;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterBook.Search;
import org.guatu.supervision.letter.LetterState;
import org.guatu.supervision.proposal.Proposing;
import org.guatu.supervision.proposal.Proposing.Proposed;

/** Puts the page of supervision together: proposals, open letters and the register, each as far as the reader sees it. */
@ApplicationScoped
class SupervisionPage {
    private static final int ROWS = 50;

    private final Proposing proposing;
    private final LetterBook book;
    private final LetterViews views;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Recusal recusal;
    private final Problems problems;
    private final Reader reader;
    private final CurrentCaller caller;
    private final Template page;

    SupervisionPage(
            Proposing proposing,
            LetterBook book,
            LetterViews views,
            Catalogue catalogue,
            Organization organization,
            Recusal recusal,
            Problems problems,
            Reader reader,
            CurrentCaller caller,
            @Location("supervision/supervision.html") Template page) {
        this.proposing = proposing;
        this.book = book;
        this.views = views;
        this.catalogue = catalogue;
        this.organization = organization;
        this.recusal = recusal;
        this.problems = problems;
        this.reader = reader;
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
        List<Proposed> proposals = wide ? proposing.all(by) : List.of();
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
                                ? proposals.stream()
                                        .limit(ROWS * 2L)
                                        .map(one -> ProposalAnswer.of(one, organization, recusal, by, reader.locale()))
                                        .toList()
                                : List.of())
                .data("proposed", proposals.size())
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
