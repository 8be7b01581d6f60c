package org.guatu.reporting.facts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle.Courses;
import org.guatu.lifecycle.PastTerms;
import org.guatu.lifecycle.TaskYear;
import org.guatu.reporting.Contributing.HandedInPart;
import org.guatu.reporting.standing.ReportFact;

/**
 * What the tables say of one task, nothing derived.
 *
 * @param years all that were asked for, oldest first; none while its list is a draft
 * @param reports by the id of the year, newest period first, newest hand-in first
 * @param courses by the id of the year
 * @param contributions that were handed in
 */
record TaskRecord(
        Task task,
        List<Part> parts,
        List<TaskYear> years,
        Map<Long, List<ReportFact>> reports,
        Map<Long, PastTerms> courses,
        List<HandedInPart> contributions) {
    PastTerms course(TaskYear year) {
        return courses.getOrDefault(year.id(), PastTerms.STRAIGHT);
    }

    List<ReportFact> reports(TaskYear year) {
        return reports.getOrDefault(year.id(), List.of());
    }

    /** The rows behind it. */
    Stream<Object> entities() {
        return Stream.of(
                        Stream.of(task),
                        parts.stream(),
                        years.stream(),
                        courses.values().stream()
                                .flatMap(course ->
                                        Stream.concat(course.earlier().stream(), course.suspensions().stream())))
                .flatMap(rows -> rows);
    }

    /** The courses of a task's years, without those that went straight. */
    static Map<Long, PastTerms> courses(Task task, List<TaskYear> years, Courses courses) {
        return years.stream()
                .filter(year -> !courses.of(task, year).equals(PastTerms.STRAIGHT))
                .collect(Collectors.toMap(TaskYear::id, year -> courses.of(task, year)));
    }
}
