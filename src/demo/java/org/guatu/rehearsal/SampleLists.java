package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.intake.ConfirmImport;
import org.guatu.catalogue.intake.Confirming;
import org.guatu.catalogue.intake.Importing;
import org.guatu.catalogue.intake.OpenImport;
import org.guatu.catalogue.intake.Upload;
import org.guatu.catalogue.link.LinkImporting;
import org.guatu.catalogue.link.LinkTable;
import org.guatu.catalogue.link.Linking;
import org.guatu.lifecycle.Issuing;
import org.guatu.platform.Caller;

/** Brings the sample lists in as the office would: upload, confirm, issue, link. What is there already stays. */
@ApplicationScoped
class SampleLists {
    private static final int YEAR = 2024;
    /** Only a task of the plan that is due in or after the year has an opening balance worth stating. */
    private static final Pattern LATER_DUE = Pattern.compile(",(202[45])年\\d+月底前,限期任务,");

    private final Importing importing;
    private final Confirming confirming;
    private final LinkImporting linkImporting;
    private final Linking linking;
    private final Issuing issuing;
    private final Catalogue catalogue;

    SampleLists(
            Importing importing,
            Confirming confirming,
            LinkImporting linkImporting,
            Linking linking,
            Issuing issuing,
            Catalogue catalogue) {
        this.importing = importing;
        this.confirming = confirming;
        this.linkImporting = linkImporting;
        this.linking = linking;
        this.issuing = issuing;
        this.catalogue = catalogue;
    }

    void load(Caller office) throws IOException {
        TaskList annual = drafted(
                "annual-63.csv", SampleOffice.sample("annual-63.csv"), "ANNUAL", YEAR, "2024年法治建设工作要点（样例）", office);
        TaskList plan = drafted(
                "plan-296.csv",
                withOpenings(SampleOffice.sample("plan-296.csv")),
                "FIVE_YEAR_PLAN",
                YEAR,
                "“一规划两方案”任务清单（样例）",
                office);
        if (linking.all(office).isEmpty()) {
            linkImporting.read(
                    "annual-plan-links.csv",
                    stream(SampleOffice.sample("annual-plan-links.csv")),
                    new LinkTable(annual.id(), plan.id()),
                    office);
        }
        issuing.issue(annual.id(), office);
        issuing.issue(plan.id(), office);
    }

    /** The list of the year's key points for the year after, as a draft: a third of the tasks go on. */
    TaskList next(Caller office) throws IOException {
        List<String> lines = SampleOffice.sample("annual-63.csv").lines().toList();
        String text = IntStream.range(0, lines.size())
                .filter(line -> line % 3 == 0)
                .mapToObj(lines::get)
                .map(line -> line.replace(YEAR + "年", YEAR + 1 + "年"))
                .collect(Collectors.joining("\n"));
        return drafted("annual-2025.csv", text, "ANNUAL", YEAR + 1, "2025年法治建设工作要点（样例）", office);
    }

    void issue(TaskList list, Caller office) {
        issuing.issue(list.id(), office);
    }

    private TaskList drafted(String file, String text, String kind, int year, String title, Caller office)
            throws IOException {
        Optional<TaskList> there = catalogue.lists(office).stream()
                .filter(list -> list.kind().equals(kind) && list.year() == year)
                .findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        OpenImport opened = importing.upload(Upload.usual(file, kind, year), stream(text), office);
        return confirming.confirm(opened.source().id(), ConfirmImport.as(title), null, office);
    }

    /** The plan was under way when the office began with Guatu: what the mid-term evaluation found enters with it. */
    private static String withOpenings(String plan) {
        StringBuilder lines = new StringBuilder();
        for (String line : plan.lines().toList()) {
            Matcher later = LATER_DUE.matcher(line);
            if (lines.isEmpty()) {
                lines.append(line).append(",期初进度,期初依据");
            } else if (later.find()) {
                int base = later.group(1).equals("2024") ? 55 : 40;
                lines.append(line).append(',').append(base + Seed.of(line, 20)).append("%,2023年中期评估核定");
            } else {
                lines.append(line).append(",,");
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
