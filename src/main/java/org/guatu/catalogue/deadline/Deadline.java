package org.guatu.catalogue.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By when a task is to be done, as its list says it and as it was understood.
 *
 * @param raw what stands in the list
 * @param due the last day, included; the first one of the list's year where the deadline recurs, the last stage's
 *     where there are several; null where there is none (open-ended) or none was understood
 * @param start the first day where the list gives one
 * @param recurrence the text of a {@link Recurrence}, {@link #YEARLY_EVALUATION} for an open-ended task, else null
 * @param stages the dated steps of a {@link DeadlineKind#MULTI} deadline, in order of time
 */
@Embeddable
public record Deadline(
        @Column(name = "deadline_raw") String raw,
        @Column(name = "deadline_kind") @Enumerated(EnumType.STRING) DeadlineKind kind,
        @Nullable LocalDate due,
        @Column(name = "start_on") @Nullable LocalDate start,
        @Nullable String recurrence,
        @Column(columnDefinition = "TEXT") @Convert(converter = StageText.class) List<Stage> stages) {

    /** An open-ended task is not due, it is evaluated every year. */
    public static final String YEARLY_EVALUATION = "YEARLY_EVAL";

    public Deadline {
        stages = List.copyOf(stages);
    }

    /** One dated step of a deadline with several: what is to be there by then. */
    public record Stage(LocalDate due, String text) {}

    public static Deadline of(String raw, DeadlineKind kind) {
        return new Deadline(raw, kind, null, null, null, List.of());
    }

    /** {@link #raw()} for templates, in which {@code raw} is a word of the template engine's own. */
    public String words() {
        return raw;
    }

    /** Whether a list with this deadline can be issued; otherwise a person must say what is meant. */
    public boolean understood() {
        return switch (kind) {
            case FIXED, CONTINUOUS_IN_YEAR, OPEN_ENDED, RECURRING, MULTI -> true;
            case INHERIT, NEEDS_REVIEW, INVALID -> false;
        };
    }

    /** The days in {@code year} on which something is due, in order; none where the task is open-ended. */
    public List<LocalDate> duesIn(int year) {
        return switch (kind) {
            case RECURRING ->
                recurrence == null ? List.of() : Recurrence.of(recurrence).in(year);
            case MULTI ->
                stages.stream()
                        .map(Stage::due)
                        .filter(day -> day.getYear() == year)
                        .toList();
            default -> due != null && due.getYear() == year ? List.of(due) : List.of();
        };
    }

    /** The same deadline under the words of another cell (同上). */
    public Deadline saidAs(String otherRaw) {
        return new Deadline(otherRaw, kind, due, start, recurrence, stages);
    }
}
