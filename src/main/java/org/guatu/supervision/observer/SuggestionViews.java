package org.guatu.supervision.observer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guatu.calendar.OfficeTime;
import org.guatu.casework.Agreement;
import org.guatu.casework.CaseDuty;
import org.guatu.casework.Casework;
import org.guatu.casework.DutySource;
import org.guatu.casework.ReconciledProcess;
import org.guatu.catalogue.Catalogue;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.supervision.rectification.FindingViews;
import org.guatu.supervision.rectification.Found;
import org.jspecify.annotations.Nullable;

/** What the office, leaders, units and observers with an account see of suggestions, and whose turn it is. */
@ApplicationScoped
@Transactional
public class SuggestionViews implements DutySource, ReconciledProcess {
    private final Suggestions suggestions;
    private final SuggestionFile file;
    private final Casework casework;
    private final FindingViews findings;
    private final Catalogue catalogue;
    private final Organization organization;
    private final OfficeTime time;

    SuggestionViews(
            Suggestions suggestions,
            SuggestionFile file,
            Casework casework,
            FindingViews findings,
            Catalogue catalogue,
            Organization organization,
            OfficeTime time) {
        this.suggestions = suggestions;
        this.file = file;
        this.casework = casework;
        this.findings = findings;
        this.catalogue = catalogue;
        this.organization = organization;
        this.time = time;
    }

    /** The suggestions that the caller may see, newest first; of one stage where one is named. */
    public List<SuggestionCard> list(@Nullable SuggestionStage stage, Caller by) {
        return suggestions.visible(by).stream()
                .filter(one -> stage == null || one.stage() == stage)
                .map(one -> card(one, by))
                .toList();
    }

    /** Numbers over all that the caller may see. */
    public SuggestionCounts counts(Caller by) {
        return SuggestionCounts.of(list(null, by));
    }

    public SuggestionStory story(long id, Caller by) {
        Suggestion one = file.take(id, null, by);
        boolean knowsAuthor = knowsAuthor(one, by);
        boolean inside = seesInside(one, by);
        return new SuggestionStory(
                card(one, by),
                one.words(),
                casework.proofs(one, by),
                inside || one.stage() == SuggestionStage.REJECTED ? one.reason() : null,
                one.reply(),
                one.ratingWords(),
                casework.story(one, by).stream()
                        .filter(step ->
                                inside || SuggestionAct.valueOf(step.kind()).told())
                        .map(step -> shows(step.takenBy().equals(one.author()), knowsAuthor, inside)
                                ? step
                                : step.byNobody())
                        .toList(),
                inside ? findings.ofSource(Found.Source.OBSERVER, id, by) : List.of(),
                inside ? casework.active(one) : List.of());
    }

    /** Units need not know who observed, observers need not know who handled it. */
    private static boolean shows(boolean ofAuthor, boolean knowsAuthor, boolean inside) {
        return ofAuthor ? knowsAuthor : inside;
    }

    /** Whether the caller is more than its observer, who sees what was answered and nothing from inside. */
    private static boolean seesInside(Suggestion one, Caller by) {
        Long unit = one.unitId();
        return Roles.readsWholeRegion(by) || unit != null && by.belongsTo(unit);
    }

    private static boolean knowsAuthor(Suggestion one, Caller by) {
        return Roles.readsWholeRegion(by) || Objects.equals(one.personId(), by.personId());
    }

    private SuggestionCard card(Suggestion one, Caller by) {
        LocalDate due = one.actBy();
        boolean inside = seesInside(one, by);
        Long unit = inside ? one.unitId() : null;
        return new SuggestionCard(
                one.id(),
                one.title(),
                knowsAuthor(one, by) ? one.author() : null,
                one.invitationId() != null,
                one.submittedAt(),
                one.stage(),
                unit == null ? null : organization.ref(unit),
                due,
                due == null ? null : time.daysLeft(due, one.regionId()),
                one.outcome(),
                one.rating(),
                one.rehandled(),
                one.extended(),
                one.solved(),
                inside ? one.mergedWith() : null,
                inside ? one.candidate() : null,
                task(one, inside, by),
                one.version());
    }

    /** What is drafted is known to those who read the region; who opens the task, its own scope says. */
    private @Nullable EnlistedTask task(Suggestion one, boolean inside, Caller by) {
        EnlistedTask task = file.task(one);
        if (task == null || !task.issued() && !Roles.readsWholeRegion(by)) {
            return null;
        }
        boolean opens = inside
                && !catalogue
                        .tasks(Set.of(Objects.requireNonNull(task.id())), by)
                        .isEmpty();
        return opens ? task : new EnlistedTask(null, task.number(), task.title(), task.list(), task.issued());
    }

    /** Whether it is the caller's turn. */
    public boolean isTurnOf(long id, Caller by) {
        return isTurnOf(file.take(id, null, by), by);
    }

    private static boolean isTurnOf(Suggestion one, Caller by) {
        Long unit = one.unitId();
        return !Collections.disjoint(one.stage().roles(), by.roles())
                && switch (one.stage()) {
                    case HANDLING -> unit != null && by.belongsTo(unit);
                    case REPLIED -> Objects.equals(one.personId(), by.personId());
                    default -> true;
                };
    }

    @Override
    public List<CaseDuty> waitingFor(Caller by) {
        return suggestions.visible(by).stream()
                .filter(one -> one.stage().duty() != null && isTurnOf(one, by))
                .map(this::duty)
                .toList();
    }

    private CaseDuty duty(Suggestion one) {
        CaseDuty duty = CaseDuty.of(
                one,
                Objects.requireNonNull(one.stage().duty()),
                false,
                one.title(),
                null,
                one.unitId() == null ? null : organization.ref(one.unitId()));
        return one.stage() == SuggestionStage.REPLIED ? duty.at("/my-suggestions") : duty;
    }

    /** Proves that every suggestion's stage is where its token waits. */
    @Override
    public Agreement agreement(Caller by) {
        return casework.agreement(Suggestion.KIND, suggestions.visible(by));
    }
}
