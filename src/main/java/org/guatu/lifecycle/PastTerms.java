package org.guatu.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskVersion;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;

/**
 * What held when in a task's year: the deadlines and cadences that its list asked for before it was adjusted, and the
 * days on which the task stood still.
 *
 * @param earlier what the task said before, the oldest first
 * @param suspensions of the year, in order
 */
public record PastTerms(List<TaskVersion> earlier, List<Suspension> suspensions) {
    public static final PastTerms STRAIGHT = new PastTerms(List.of(), List.of());

    /** A deadline that held until a day, included. */
    public record Term(LocalDate until, Deadline deadline) {}

    /** A cadence that held until a day, included. */
    public record Rhythm(LocalDate until, Cadence cadence) {}

    /** The deadlines in order of time; the last is today's and has no end. */
    public List<Term> terms(Task task) {
        return Stream.concat(
                        earlier.stream()
                                .map(one ->
                                        new Term(one.validUntil(), one.wording().deadline())),
                        Stream.of(new Term(LocalDate.MAX, task.deadline())))
                .toList();
    }

    /** The cadences in order of time; the last is today's and has no end. */
    public List<Rhythm> rhythms(Task task) {
        return Stream.concat(
                        earlier.stream()
                                .map(one -> new Rhythm(
                                        one.validUntil(), one.wording().cadence())),
                        Stream.of(new Rhythm(LocalDate.MAX, task.cadence())))
                .toList();
    }

    public boolean stoodStillOn(LocalDate day) {
        return suspensions.stream().anyMatch(one -> one.covers(day));
    }
}
