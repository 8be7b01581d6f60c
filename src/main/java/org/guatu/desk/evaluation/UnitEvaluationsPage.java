package org.guatu.desk.evaluation;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.publication.DecidingTies;
import org.guatu.evaluation.publication.EvaluationPublication;
import org.guatu.evaluation.publication.KnownTie;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Quota;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.unit.EvaluationStage;
import org.guatu.evaluation.unit.Opening;
import org.guatu.evaluation.view.EvaluationCard;
import org.guatu.evaluation.view.UnitEvaluationViews;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitGroup;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.form.FormState;
import org.jspecify.annotations.Nullable;

/** Puts the page of a year's evaluations together: its groups, ties, and what changed since the preliminary results. */
@ApplicationScoped
class UnitEvaluationsPage {
    private final UnitEvaluationViews views;
    private final DecidingTies deciding;
    private final OfficeTime time;
    private final CurrentCaller caller;
    private final Template page;

    UnitEvaluationsPage(
            UnitEvaluationViews views,
            DecidingTies deciding,
            OfficeTime time,
            CurrentCaller caller,
            @Location("desk/evaluations.html") Template page) {
        this.views = views;
        this.deciding = deciding;
        this.time = time;
        this.caller = caller;
        this.page = page;
    }

    /**
     * The units of a group, the best first as far as they are scored.
     *
     * @param places of the best grade; null for those who do not read the whole region
     * @param taken so many of them
     */
    public record Group(UnitGroup name, List<EvaluationCard> cards, @Nullable Integer places, long taken) {}

    /** In the first half of a year the one before is judged. */
    int year(@Nullable Integer asked) {
        LocalDate today = time.today();
        return asked != null ? asked : today.getMonthValue() <= 6 ? today.getYear() - 1 : today.getYear();
    }

    TemplateInstance of(int year, FormState again) {
        Caller by = caller.get();
        List<EvaluationCard> cards = views.list(year, by);
        LocalDate publishedOn = views.publication(year, by)
                .map(EvaluationPublication::publishedOn)
                .orElse(null);
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        boolean wide = Roles.readsWholeRegion(by);
        Optional<RuleBook> book = wide ? views.book(year, by) : Optional.empty();
        List<KnownTie> ties = wide && publishedOn == null ? deciding.ties(year, by) : List.of();
        return page.data("year", Integer.toString(year))
                .data("before", Integer.toString(year - 1))
                .data("after", year < time.today().getYear() ? Integer.toString(year + 1) : null)
                .data("groups", groups(cards, book.map(RuleBook::quota).orElse(null)))
                .data("all", cards.size())
                .data("toScore", cards.stream().filter(EvaluationCard::mayScore).count())
                .data(
                        "mayApprove",
                        by.hasRole(Roles.COMMITTEE)
                                && cards.stream().anyMatch(card -> card.stage() == EvaluationStage.REVIEWED))
                .data("mayOpen", office && cards.isEmpty() && !time.today().isBefore(Opening.opens(year)))
                .data("mayFreeze", office && cards.stream().anyMatch(card -> card.stage() == EvaluationStage.CHECKED))
                .data("mayPublish", office && !cards.isEmpty() && publishedOn == null)
                .data(
                        "notApproved",
                        cards.stream()
                                .filter(card -> card.stage() != EvaluationStage.APPROVED)
                                .count())
                .data("ties", ties)
                .data("mayDecide", by.hasRole(Roles.COMMITTEE))
                .data(
                        "undecided",
                        ties.stream().filter(tie -> tie.decided() == null).count())
                .data("told", wide && cards.stream().anyMatch(card -> card.before() != null))
                .data("changed", book.map(rules -> views.changed(cards, rules)).orElse(List.of()))
                .data("publishedOn", publishedOn)
                .data("documents", documents(year, cards, publishedOn != null, by))
                .data("again", again);
    }

    /** The papers of the whole year, for those who see it as a whole; none before a unit has its score. */
    private static List<PaperLink> documents(int year, List<EvaluationCard> cards, boolean published, Caller by) {
        boolean reads = by.hasRole(Roles.RULE_OF_LAW_OFFICE)
                || by.hasRole(Roles.COMMITTEE)
                || by.hasRole(Roles.DISTRICT_LEADER);
        boolean scored = cards.stream().anyMatch(card -> card.score() != null);
        return reads && scored ? PaperLink.ofYear(year, published) : List.of();
    }

    private static List<Group> groups(List<EvaluationCard> cards, @Nullable Quota quota) {
        return Arrays.stream(UnitGroup.values())
                .map(group -> group(
                        group,
                        cards.stream().filter(card -> card.group() == group).toList(),
                        quota))
                .filter(group -> !group.cards().isEmpty())
                .toList();
    }

    private static Group group(UnitGroup group, List<EvaluationCard> cards, @Nullable Quota quota) {
        return new Group(
                group,
                cards.stream()
                        .sorted(Comparator.comparingInt((EvaluationCard card) ->
                                        Objects.requireNonNullElse(card.rank(), Integer.MAX_VALUE))
                                .thenComparing(card -> card.unit().code()))
                        .toList(),
                quota == null ? null : quota.of(cards.size()),
                cards.stream().filter(card -> card.grade() == Grade.EXCELLENT).count());
    }
}
