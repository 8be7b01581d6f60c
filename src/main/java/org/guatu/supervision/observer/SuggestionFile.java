package org.guatu.supervision.observer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.calendar.Calendars;
import org.guatu.casework.Casework;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.evidence.Evidence;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.Stale;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.supervision.NoticeWanted;
import org.jspecify.annotations.Nullable;

/** What every act on a suggestion begins and ends with: take it out under the caller's scope, write down what was done. */
@ApplicationScoped
@Transactional
class SuggestionFile {
    static final String PROCESS = "suggestion";

    private final Suggestions suggestions;
    private final Casework casework;
    private final Catalogue catalogue;
    private final Evidence evidence;
    private final Processes processes;
    private final Calendars calendars;
    private final Clock clock;
    private final Event<NoticeWanted> events;

    SuggestionFile(
            Suggestions suggestions,
            Casework casework,
            Catalogue catalogue,
            Evidence evidence,
            Processes processes,
            Calendars calendars,
            Clock clock,
            Event<NoticeWanted> events) {
        this.suggestions = suggestions;
        this.casework = casework;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.processes = processes;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    Suggestion take(long id, @Nullable Integer seenVersion, Caller by) {
        Suggestion suggestion = suggestions.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
        Stale.unless(seenVersion, suggestion.version());
        return suggestion;
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
        evidence.attach(Suggestion.KIND, suggestion.id(), proofs, by);
        suggestion.begin(processes.start(
                PROCESS,
                suggestion.regionId() + "/suggestion/" + suggestion.id(),
                Map.of("suggestion", suggestion.id())));
    }

    void move(Suggestion suggestion, SuggestionStage from, SuggestionStage to, @Nullable LocalDate actBy) {
        suggestion.move(from, to, now(), actBy);
    }

    void pass(Suggestion suggestion, String element, Map<String, Object> variables) {
        processes.complete(suggestion.instanceId(), element, variables);
    }

    Suggestion note(Suggestion suggestion, SuggestionAct kind, @Nullable String words, List<Long> proofs, Caller by) {
        Change told = Change.of("supervision.act.suggestion." + kind, Suggestion.KIND, suggestion.id())
                .to(suggestion.stage());
        casework.note(Suggestion.KIND, suggestion.id(), kind, words, proofs, told, by);
        return suggestion;
    }

    void require(List<Long> proofs, Caller by) {
        evidence.require(proofs, by);
    }

    /** Ids of what was brought with each, by its id. */
    Map<Long, List<Long>> proofs(List<Suggestion> several) {
        return evidence.idsOf(
                Suggestion.KIND, several.stream().map(Suggestion::id).toList());
    }

    /** Lets the unit see what the observer brought. */
    void show(Suggestion suggestion, long unitId, Caller by) {
        evidence.share(evidence.idsOf(Suggestion.KIND, suggestion.id()), unitId, by);
    }

    void tellUnit(Suggestion suggestion, String what, String... arguments) {
        events.fire(NoticeWanted.toUnit(
                suggestion.regionId(),
                Objects.requireNonNull(suggestion.unitId()),
                href(suggestion),
                "supervision.notice.suggestion." + what,
                arguments));
    }

    void tellOffice(Suggestion suggestion, String what, String... arguments) {
        events.fire(NoticeWanted.toRole(
                suggestion.regionId(),
                Roles.RULE_OF_LAW_OFFICE,
                href(suggestion),
                "supervision.notice.suggestion." + what,
                arguments));
    }

    static String href(Suggestion suggestion) {
        return "/suggestions/" + suggestion.id();
    }

    Instant now() {
        return clock.instant();
    }

    /** The day that ends a term of so many working days from today. */
    LocalDate in(int workingDays) {
        return calendars.current().plus(LocalDate.now(clock), workingDays);
    }

    /** The day so many working days after another. */
    LocalDate after(@Nullable LocalDate day, int workingDays) {
        return calendars.current().plus(day == null ? LocalDate.now(clock) : day, workingDays);
    }
}
