package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.TaskYear;
import org.guatu.organization.Region;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reporting;

/** What there is to play on a day: the running tasks of the region as they stand, of two years in January. */
@ApplicationScoped
class Scenes {
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Reporting reporting;

    Scenes(Catalogue catalogue, Lifecycle lifecycle, Reporting reporting) {
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.reporting = reporting;
    }

    /** One task as it stands on a day of the rehearsal, with the reports of its year, newest first. */
    record Scene(Task task, TaskYear year, List<Part> parts, List<Report> reports) {}

    List<Scene> on(LocalDate day, Region region, Players players) {
        Map<Long, List<TaskYear>> years = lifecycle.currentOfRegion(region.id()).stream()
                .filter(year -> year.phase().running())
                .collect(Collectors.groupingBy(TaskYear::taskId));
        Map<Long, List<Report>> reports = IntStream.of(day.getYear() - 1, day.getYear())
                .mapToObj(year -> reporting.reportsOfRegion(region.id(), year))
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Report::taskYearId));
        Map<Long, List<Part>> parts = catalogue.partsOfRegion(region.id());
        List<Scene> scenes = new ArrayList<>();
        for (Task task : catalogue.tasks(players.office())) {
            for (TaskYear year : years.getOrDefault(task.id(), List.of())) {
                List<Report> newestFirst = new ArrayList<>(reports.getOrDefault(year.id(), List.of()));
                newestFirst.sort((a, b) -> Long.compare(b.id(), a.id()));
                scenes.add(new Scene(task, year, parts.getOrDefault(task.id(), List.of()), newestFirst));
            }
        }
        return scenes;
    }
}
