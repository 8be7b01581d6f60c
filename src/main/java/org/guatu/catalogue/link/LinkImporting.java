package org.guatu.catalogue.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.catalogue.sheet.rows.Workbook.Row;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Reads a table of links between a year's list and a plan, one link a row, all or none. */
@ApplicationScoped
@Transactional
public class LinkImporting {
    private final Catalogue catalogue;
    private final Linking linking;

    LinkImporting(Catalogue catalogue, Linking linking) {
        this.catalogue = catalogue;
        this.linking = linking;
    }

    /**
     * Links the tasks that the table pairs.
     *
     * @return how many links were made
     */
    public int read(String fileName, InputStream content, LinkTable between, Caller by) throws IOException {
        List<Row> rows =
                new SheetReader().read(fileName, content).sheets().get(0).rows();
        List<Task> sources = catalogue.tasksOf(list(between.from(), false, "from", by));
        List<Task> targets = catalogue.tasksOf(list(between.to(), true, "to", by));
        LinkColumns columns =
                LinkColumns.of(rows.isEmpty() ? List.of() : rows.get(0).cells());
        List<Problem> problems = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            try {
                found.add(new Found(row.number(), columns.read(row, sources, targets)));
            } catch (LinkColumns.Unclear unclear) {
                problems.add(Problem.inRow(row.number(), unclear.column(), unclear.key(), unclear.text()));
            }
        }
        orRefuse(problems);
        found.forEach(one -> link(one, problems, by));
        orRefuse(problems);
        return found.size();
    }

    private record Found(int row, LinkColumns.Wanted wanted) {}

    /** What is wrong with one link is said beside its row; the transaction is gone whole. */
    private void link(Found one, List<Problem> problems, Caller by) {
        LinkColumns.Wanted wanted = one.wanted();
        try {
            linking.add(new LinkTasks(wanted.from().id(), wanted.to().id(), wanted.type(), wanted.contribution()), by);
        } catch (Invalid invalid) {
            invalid.problems()
                    .forEach(problem -> problems.add(Problem.inRow(
                            one.row(),
                            String.valueOf(problem.field()),
                            problem.key(),
                            problem.arguments().toArray())));
        }
    }

    private static void orRefuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private TaskList list(@Nullable Long id, boolean spansYears, String field, Caller by) {
        if (id != null) {
            return catalogue.list(id, by);
        }
        return catalogue.lists(by).stream()
                .filter(list -> catalogue.kindOf(list).spansYears() == spansYears)
                .max(Comparator.comparing(TaskList::id))
                .orElseThrow(() -> new Invalid(field, "catalogue.linkListMissing"));
    }
}
