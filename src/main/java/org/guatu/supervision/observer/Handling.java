package org.guatu.supervision.observer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.calendar.OfficeTime;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.supervision.ReasonText;
import org.guatu.supervision.observer.command.AnswerSuggestion;
import org.guatu.supervision.observer.command.DispatchSuggestion;
import org.guatu.supervision.observer.command.ScreenSuggestion;
import org.guatu.supervision.observer.command.ScreenSuggestion.Screening;
import org.jspecify.annotations.Nullable;

/** 筛选、转办、办理、答复: what the office and the unit do with a suggestion, and what the process does by itself. */
@ApplicationScoped
@Transactional
public class Handling {
    private static final int TEXT = 4000;

    private final SuggestionFile file;
    private final Organization organization;
    private final SuggestionTerms terms;
    private final OfficeTime time;

    Handling(SuggestionFile file, Organization organization, SuggestionTerms terms, OfficeTime time) {
        this.file = file;
        this.organization = organization;
        this.terms = terms;
        this.time = time;
    }

    /** 筛选: accepts, merges into another one, or rejects with a reason. */
    public Suggestion screen(long id, ScreenSuggestion screening, @Nullable Integer seenVersion, Caller by) {
        Screening decision = screening.decision();
        Long into = screening.into();
        String reason = screening.reason();
        Suggestion suggestion = file.take(id, seenVersion, by);
        new Invalid.Check()
                .require(decision != null, "decision", "supervision.decisionMissing")
                .require(
                        decision != Screening.REJECT || reason != null && !reason.isBlank(),
                        "reason",
                        "supervision.reasonMissing")
                .require(
                        decision != Screening.MERGE || into != null && into != id,
                        "into",
                        "supervision.observer.intoMissing")
                .orRefuse();
        ReasonText.bound("reason", reason);
        switch (decision == null ? Screening.ACCEPT : decision) {
            case ACCEPT -> accept(suggestion, screening.unit(), by);
            case MERGE -> merge(suggestion, into == null ? 0 : into, reason, by);
            case REJECT -> {
                file.move(suggestion, SuggestionStage.SUBMITTED, SuggestionStage.REJECTED, null);
                suggestion.settle(reason, null);
                file.pass(suggestion, "screenSuggestion", Map.of("decision", "REJECT"));
                file.note(suggestion, SuggestionAct.REJECTED, reason, List.of(), by);
            }
        }
        return suggestion;
    }

    private void accept(Suggestion suggestion, @Nullable String unit, Caller by) {
        file.move(
                suggestion,
                SuggestionStage.SUBMITTED,
                SuggestionStage.SCREENED,
                time.inWorkingDays(terms.dispatch(), suggestion.regionId()));
        file.pass(suggestion, "screenSuggestion", Map.of("decision", "ACCEPT"));
        file.note(suggestion, SuggestionAct.ACCEPTED, null, List.of(), by);
        if (unit != null && !unit.isBlank()) {
            dispatch(suggestion.id(), new DispatchSuggestion(unit), null, by);
        }
    }

    private void merge(Suggestion suggestion, long into, @Nullable String reason, Caller by) {
        Suggestion other = file.take(into, null, by);
        if (!other.stage().accepted() && other.stage() != SuggestionStage.SUBMITTED) {
            throw new Invalid("into", "supervision.observer.intoSettled");
        }
        file.move(suggestion, SuggestionStage.SUBMITTED, SuggestionStage.MERGED, null);
        suggestion.settle(reason, other.id());
        file.pass(suggestion, "screenSuggestion", Map.of("decision", "MERGE"));
        file.note(suggestion, SuggestionAct.MERGED, other.title(), List.of(), by);
    }

    /** 转办: hands an accepted suggestion to the unit that handles it. */
    public Suggestion dispatch(long id, DispatchSuggestion to, @Nullable Integer seenVersion, Caller by) {
        Suggestion suggestion = file.take(id, seenVersion, by);
        String unit = to.unit();
        if (unit == null || unit.isBlank()) {
            throw new Invalid("unit", "supervision.unitMissing");
        }
        Unit handler = organization
                .standing(by.regionId(), unit.strip())
                .filter(one -> !one.set())
                .orElseThrow(() -> new Invalid("unit", "supervision.unitUnknown", unit));
        file.move(suggestion, SuggestionStage.SCREENED, SuggestionStage.DISPATCHED, null);
        suggestion.give(handler.id());
        file.show(suggestion, handler.id(), by);
        file.note(suggestion, SuggestionAct.DISPATCHED, handler.name(), List.of(), by);
        file.pass(suggestion, "dispatchSuggestion", Map.of());
        return suggestion;
    }

    /** The unit hands it back: it is not its matter. */
    public Suggestion handBack(long id, Because because, @Nullable Integer seenVersion, Caller by) {
        String reason = because.reason();
        Suggestion suggestion = file.forUnit(id, seenVersion, by);
        ReasonText.require("reason", reason);
        file.move(
                suggestion,
                SuggestionStage.HANDLING,
                SuggestionStage.SCREENED,
                time.inWorkingDays(terms.dispatch(), suggestion.regionId()));
        file.note(suggestion, SuggestionAct.HANDED_BACK, reason, List.of(), by);
        suggestion.give(null);
        file.pass(suggestion, "handleSuggestion", Map.of("outcome", "RETURNED"));
        file.tellOffice(suggestion, "handedBack", suggestion.title(), String.valueOf(suggestion.actBy()));
        return suggestion;
    }

    /** The unit takes the longer term, once, and says why. */
    public Suggestion extend(long id, Because because, @Nullable Integer seenVersion, Caller by) {
        String reason = because.reason();
        Suggestion suggestion = file.forUnit(id, seenVersion, by);
        ReasonText.require("reason", reason);
        suggestion.extend(time.calendar(suggestion.regionId())
                .plus(Objects.requireNonNullElseGet(suggestion.actBy(), time::today), terms.extension()));
        file.pass(suggestion, "handleSuggestion", Map.of("outcome", "EXTENDED"));
        return file.note(suggestion, SuggestionAct.EXTENDED, reason, List.of(), by);
    }

    /** 答复: what the observer reads, word by word. */
    public Suggestion reply(long id, AnswerSuggestion answer, @Nullable Integer seenVersion, Caller by) {
        Suggestion suggestion = file.forUnit(id, seenVersion, by);
        Suggestion.Outcome outcome = answer.outcome();
        String text = answer.words() == null ? "" : answer.words().strip();
        List<Long> evidence = answer.proofs();
        new Invalid.Check()
                .require(outcome != null, "outcome", "supervision.observer.outcomeMissing")
                .require(!text.isEmpty(), "words", "supervision.observer.replyMissing")
                .require(text.length() <= TEXT, "words", "supervision.tooLong", TEXT)
                .orRefuse();
        file.require(evidence, by);
        if (outcome != null) {
            file.move(
                    suggestion,
                    SuggestionStage.HANDLING,
                    SuggestionStage.REPLIED,
                    time.inWorkingDays(terms.rating(), suggestion.regionId()));
            suggestion.answer(outcome, text);
        }
        file.pass(suggestion, "handleSuggestion", Map.of("outcome", "REPLIED"));
        file.tellOffice(suggestion, "replied", suggestion.title());
        return file.note(suggestion, SuggestionAct.REPLIED, text, evidence, by);
    }

    /** Notes what the suggestion proposes for the next list; blank takes the note away. */
    public Suggestion propose(long id, NoteCandidate candidate, Caller by) {
        Suggestion suggestion = file.take(id, null, by);
        String note = candidate.note();
        String text = note == null || note.isBlank() ? null : note.strip();
        if (text != null && text.length() > TEXT) {
            throw new Invalid("note", "supervision.tooLong", TEXT);
        }
        suggestion.propose(text);
        return file.note(suggestion, SuggestionAct.NOTED, text, List.of(), by);
    }

    /** The unit's term begins. Called by the process. */
    public void begin(long id) {
        Suggestion suggestion = file.of(id);
        file.move(
                suggestion,
                SuggestionStage.DISPATCHED,
                SuggestionStage.HANDLING,
                time.inWorkingDays(terms.handling(), suggestion.regionId()));
        file.tellUnit(suggestion, "dispatched", suggestion.title(), String.valueOf(suggestion.actBy()));
    }

    /** The observer is not satisfied; the unit's term begins once more. Called by the process. */
    public void beginAgain(long id) {
        Suggestion suggestion = file.of(id);
        file.move(
                suggestion,
                SuggestionStage.RATED,
                SuggestionStage.HANDLING,
                time.inWorkingDays(terms.handling(), suggestion.regionId()));
        suggestion.handleAgain();
        file.note(suggestion, SuggestionAct.HANDLED_AGAIN, null, List.of(), system(suggestion));
        file.tellUnit(suggestion, "again", suggestion.title(), String.valueOf(suggestion.actBy()));
    }

    /** Rated, or not rated in time. Called by the process. */
    public void close(long id) {
        Suggestion suggestion = file.of(id);
        file.move(suggestion, suggestion.stage(), SuggestionStage.CLOSED, null);
        file.note(suggestion, SuggestionAct.CLOSED, null, List.of(), system(suggestion));
    }

    /** An act is overdue. Called by the process. */
    public void remind(long id) {
        Suggestion suggestion = file.of(id);
        String[] arguments = {suggestion.title(), String.valueOf(suggestion.actBy())};
        if (suggestion.stage() == SuggestionStage.HANDLING) {
            file.tellUnit(suggestion, "due", arguments);
        } else {
            file.tellOffice(suggestion, "due", arguments);
        }
    }

    /** The day by which the suggestion's act is due, for the timers. */
    public LocalDate actBy(long id) {
        Suggestion suggestion = file.of(id);
        LocalDate day = suggestion.actBy();
        if (day == null) {
            throw new IllegalStateException(suggestion.stage() + " sets no day");
        }
        return day;
    }

    private static Caller system(Suggestion suggestion) {
        return Caller.systemIn(suggestion.regionId());
    }
}
