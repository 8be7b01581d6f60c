package org.guatu.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.catalogue.sheet.Workbook.Row;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Reads a table of links between a year's list and a plan: 年度序号 and 规划任务编码, one link a row, all or none. */
@ApplicationScoped
@Transactional
public class LinkImporting {
    private static final String FROM = "年度序号";
    private static final String TO = "规划任务编码";

    private final Catalogue catalogue;

    LinkImporting(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Links the tasks that the table pairs.
     *
     * @param fromList list of the year's tasks; null takes the newest list of one year
     * @param toList list of the plan's tasks; null takes the newest list that spans years
     * @return how many links were made
     */
    public int read(String fileName, InputStream content, @Nullable Long fromList, @Nullable Long toList, Caller by)
            throws IOException {
        List<Row> rows =
                new SheetReader().read(fileName, content).sheets().get(0).rows();
        int from = column(rows, FROM);
        int to = column(rows, TO);
        Map<String, Task> bySerial = catalogue.tasksOf(list(fromList, false, "from", by)).stream()
                .collect(Collectors.toMap(Task::serial, Function.identity(), (a, b) -> a));
        Map<String, Task> byCode = catalogue.tasksOf(list(toList, true, "to", by)).stream()
                .collect(Collectors.toMap(Task::code, Function.identity()));
        List<Problem> problems = new ArrayList<>();
        List<Task[]> pairs = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            Task source = bySerial.get(row.cell(from));
            Task target = byCode.get(row.cell(to));
            if (source == null) {
                problems.add(Problem.inRow(row.number(), FROM, "catalogue.linkTaskUnknown", row.cell(from)));
            } else if (target == null) {
                problems.add(Problem.inRow(row.number(), TO, "catalogue.linkTaskUnknown", row.cell(to)));
            } else {
                pairs.add(new Task[] {source, target});
            }
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        pairs.forEach(pair -> catalogue.link(pair[0].id(), pair[1].id(), Link.Type.PARTIAL, null, by));
        return pairs.size();
    }

    private static int column(List<Row> rows, String heading) {
        int index = rows.isEmpty() ? -1 : rows.get(0).cells().indexOf(heading);
        if (index < 0) {
            throw new Invalid(heading, "catalogue.linkColumnMissing", heading);
        }
        return index;
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
