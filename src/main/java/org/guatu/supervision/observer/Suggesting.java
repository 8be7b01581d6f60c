package org.guatu.supervision.observer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.guatu.calendar.OfficeTime;
import org.guatu.platform.Invalid;
import org.guatu.supervision.observer.command.RateReply;
import org.guatu.supervision.observer.command.SubmitSuggestion;
import org.guatu.supervision.observer.invitation.Author;
import org.guatu.supervision.observer.invitation.Inviting;
import org.jspecify.annotations.Nullable;

/** 提建议、评答复: what an observer does, by a link or by an account. */
@ApplicationScoped
@Transactional
public class Suggesting {
    private static final int TITLE = 100;
    private static final int TEXT = 4000;

    private final Suggestions suggestions;
    private final SuggestionFile file;
    private final Inviting inviting;
    private final SuggestionTerms terms;
    private final OfficeTime time;

    Suggesting(
            Suggestions suggestions, SuggestionFile file, Inviting inviting, SuggestionTerms terms, OfficeTime time) {
        this.suggestions = suggestions;
        this.file = file;
        this.inviting = inviting;
        this.terms = terms;
        this.time = time;
    }

    /**
     * Takes a suggestion.
     *
     * @param onceKey the form's own key: sent twice, it is one suggestion
     */
    public Suggestion submit(Author author, SubmitSuggestion sent, @Nullable String onceKey) {
        if (onceKey != null) {
            Suggestion before = suggestions.sentBefore(author, onceKey).orElse(null);
            if (before != null) {
                return before;
            }
        }
        String subject = sent.title() == null ? "" : sent.title().strip();
        String text = sent.words() == null ? "" : sent.words().strip();
        List<Long> evidence = sent.proofs();
        new Invalid.Check()
                .require(!subject.isEmpty(), "title", "supervision.observer.titleMissing")
                .require(subject.length() <= TITLE, "title", "supervision.tooLong", TITLE)
                .require(!text.isEmpty(), "words", "supervision.observer.wordsMissing")
                .require(text.length() <= TEXT, "words", "supervision.tooLong", TEXT)
                .require(
                        evidence.size() <= terms.files(),
                        "evidence",
                        "supervision.observer.tooManyFiles",
                        terms.files())
                .orRefuse();
        file.require(evidence, author.caller());
        inviting.countSuggestion(author);
        Suggestion suggestion = new Suggestion(
                author, subject, text, onceKey, file.now(), time.inWorkingDays(terms.screening(), author.regionId()));
        file.open(suggestion, evidence, author.caller());
        file.tellOffice(suggestion, "submitted", subject, String.valueOf(suggestion.actBy()));
        return file.note(suggestion, SuggestionAct.SUBMITTED, text, evidence, author.caller());
    }

    /** Rates the reply. Who is not satisfied is answered once more. */
    public Suggestion rate(Author author, long id, RateReply said) {
        Suggestion suggestion = file.own(id, author);
        Suggestion.Rating rating = said.rating();
        String words = said.words();
        String text = words == null || words.isBlank() ? null : words.strip();
        new Invalid.Check()
                .require(rating != null, "rating", "supervision.observer.ratingMissing")
                .require(
                        rating != Suggestion.Rating.UNSATISFIED || text != null,
                        "words",
                        "supervision.observer.ratingNeedsWords")
                .require(text == null || text.length() <= TEXT, "words", "supervision.tooLong", TEXT)
                .orRefuse();
        if (rating != null) {
            file.move(suggestion, SuggestionStage.REPLIED, SuggestionStage.RATED, null);
            suggestion.rate(rating, text);
            file.note(
                    suggestion,
                    SuggestionAct.RATED,
                    rating + (text == null ? "" : " " + text),
                    List.of(),
                    author.caller());
            file.pass(suggestion, "rateSuggestion", Map.of("again", suggestion.wantsMore()));
        }
        return suggestion;
    }

    /** The observer's own suggestions, newest first. */
    public List<OwnSuggestion> own(Author author) {
        List<Suggestion> own = suggestions.of(author);
        Map<Long, List<Long>> files = file.proofs(own);
        return own.stream()
                .map(one -> shown(one, files.getOrDefault(one.id(), List.of()).size()))
                .toList();
    }

    /** What an observer sees of a suggestion: where it stands and what was answered, and nothing from inside. */
    private OwnSuggestion shown(Suggestion one, int files) {
        Suggestion told = one;
        while (told.mergedWith() != null) {
            told = file.of(told.mergedWith());
        }
        return new OwnSuggestion(
                one.id(),
                one.title(),
                one.words(),
                files,
                one.submittedAt(),
                one.stage(),
                told.stage() == SuggestionStage.REJECTED ? told.reason() : null,
                told.outcome(),
                told.reply(),
                one.rating(),
                one.rehandled(),
                running(file.task(told)));
    }

    /** Of a draft an observer hears nothing, and of a task what the list says and no way into it. */
    private static @Nullable EnlistedTask running(@Nullable EnlistedTask task) {
        return task == null || !task.issued()
                ? null
                : new EnlistedTask(null, task.number(), task.title(), task.list(), true);
    }
}
