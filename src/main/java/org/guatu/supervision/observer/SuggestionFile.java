package org.guatu.supervision.observer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.guatu.casework.Casework;
import org.guatu.casework.StagedCases;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.evidence.Evidence;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.supervision.observer.invitation.Author;
import org.jspecify.annotations.Nullable;

/** Takes suggestions out for an act, and writes down what was done: who may act on a suggestion, and what goes with it. */
@ApplicationScoped
@Transactional
class SuggestionFile implements StagedCases<Suggestion> {
    private final Suggestions suggestions;
    private final Casework casework;
    private final Catalogue catalogue;
    private final Evidence evidence;
    private final Clock clock;

    SuggestionFile(Suggestions suggestions, Casework casework, Catalogue catalogue, Evidence evidence, Clock clock) {
        this.suggestions = suggestions;
        this.casework = casework;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.clock = clock;
    }

    Suggestion take(long id, @Nullable Integer seenVersion, Caller by) {
        return Casework.seen(suggestions.visible(id, by), seenVersion);
    }

    /** As {@link #take}, for an act of the unit that handles it. */
    Suggestion forUnit(long id, @Nullable Integer seenVersion, Caller by) {
        Suggestion suggestion = take(id, seenVersion, by);
        Long unit = suggestion.unitId();
        if (unit == null || !by.belongsTo(unit)) {
            throw new Refusal("supervision.observer.notTheUnit");
        }
        return suggestion;
    }

    /** An observer's own; 404 for any other. */
    Suggestion own(long id, Author author) {
        Suggestion suggestion = suggestions.findById(id);
        if (suggestion == null
                || !Objects.equals(suggestion.invitationId(), author.invitationId())
                || !Objects.equals(suggestion.personId(), author.personId())) {
            throw new NotFound("platform.notFound");
        }
        return suggestion;
    }

    /** For the product's own steps. */
    Suggestion of(long id) {
        return suggestions.findByIdOptional(id).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** The task that it became; null where none. */
    @Nullable
    EnlistedTask task(Suggestion suggestion) {
        Long id = suggestion.taskId();
        if (id == null) {
            return null;
        }
        Task task = catalogue.task(id);
        TaskList list = catalogue.listOf(task);
        return new EnlistedTask(id, task.serial(), task.title(), list.title(), list.issued());
    }

    void open(Suggestion suggestion, List<Long> proofs, Caller by) {
        suggestions.persist(suggestion);
        casework.attach(suggestion, proofs, by);
        suggestion.begin(casework.start(suggestion, Map.of("suggestion", suggestion.id())));
    }

    void move(Suggestion suggestion, SuggestionStage from, SuggestionStage to, @Nullable LocalDate actBy) {
        suggestion.move(from, to, now(), actBy);
    }

    void pass(Suggestion suggestion, String element, Map<String, Object> variables) {
        casework.pass(suggestion, element, variables);
    }

    Suggestion note(Suggestion suggestion, SuggestionAct act, @Nullable String words, List<Long> proofs, Caller by) {
        casework.note(suggestion, act, words, proofs, by);
        return suggestion;
    }

    void require(List<Long> proofs, Caller by) {
        evidence.require(proofs, by);
    }

    /** Ids of what was brought with each, by its id. */
    Map<Long, List<Long>> proofs(List<Suggestion> several) {
        return evidence.idsOf(
                Suggestion.KIND.name(), several.stream().map(Suggestion::id).toList());
    }

    /** Lets the unit see what the observer brought. */
    void show(Suggestion suggestion, long unitId, Caller by) {
        casework.share(suggestion, unitId, by);
    }

    void tellUnit(Suggestion suggestion, String what, String... arguments) {
        casework.tellUnit(suggestion, Objects.requireNonNull(suggestion.unitId()), what, arguments);
    }

    void tellOffice(Suggestion suggestion, String what, String... arguments) {
        casework.tellOffice(suggestion, what, arguments);
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    public List<Suggestion> from(LocalDate day, long afterId, int rows) {
        return suggestions.withTermFrom(day, afterId, rows);
    }

    @Override
    public void moveTerm(Suggestion one, UnaryOperator<LocalDate> moved) {
        one.moveTerm(moved);
    }
}
