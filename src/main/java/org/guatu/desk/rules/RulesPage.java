package org.guatu.desk.rules;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.draft.DraftingRules;
import org.guatu.evaluation.draft.KnownRules;
import org.guatu.evaluation.rules.CompletionFactors;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Part;
import org.guatu.evaluation.rules.Shape;
import org.guatu.evaluation.trial.TrialResult;
import org.guatu.evaluation.trial.TryingRules;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.form.FormState;
import org.jspecify.annotations.Nullable;

/** Puts the page of a year's rules together. */
@ApplicationScoped
class RulesPage {
    /** How a line that is added may be scored: whatever somebody enters. */
    private static final List<Shape> ADDED = List.of(Shape.MANUAL, Shape.SURVEY, Shape.DEDUCTION);

    private final DraftingRules drafting;
    private final TryingRules trying;
    private final OfficeTime time;
    private final CurrentCaller caller;
    private final Template page;

    RulesPage(
            DraftingRules drafting,
            TryingRules trying,
            OfficeTime time,
            CurrentCaller caller,
            @Location("desk/rules.html") Template page) {
        this.drafting = drafting;
        this.trying = trying;
        this.time = time;
        this.caller = caller;
        this.page = page;
    }

    /** This year's, where none is asked for. */
    int year(@Nullable Integer asked) {
        return asked == null ? time.today().getYear() : asked;
    }

    TemplateInstance of(int year, boolean tried, FormState again) {
        Caller by = caller.get();
        KnownRules known = drafting.of(year, by);
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        boolean wide = Roles.readsWholeRegion(by);
        int nextYear = time.today().getYear() + 1;
        TrialResult trial = tried && wide && known.draft() ? trying.of(year, by) : null;
        return page.data("known", known)
                .data("book", known.rules())
                .data("year", Integer.toString(year))
                .data("before", Integer.toString(year - 1))
                .data("after", year < nextYear ? Integer.toString(year + 1) : null)
                .data("mayBegin", office && known.status() == KnownRules.Status.INHERITED && year <= nextYear)
                .data("mayEdit", office && known.draft())
                .data("mayTry", wide && known.draft())
                .data("trial", trial)
                .data("factsYear", trial == null ? null : Integer.toString(trial.factsYear()))
                .data("parts", List.of(Part.values()))
                .data(
                        "grades",
                        Stream.of(Grade.values())
                                .filter(one -> one != Grade.EXCELLENT)
                                .toList())
                .data("shapes", ADDED)
                .data(
                        "factors",
                        Stream.of(CompletionFactors.class.getRecordComponents())
                                .map(one -> one.getName())
                                .toList())
                .data("typed", new TypedRules(known.rules(), again))
                .data("again", again);
    }
}
