package org.guatu.desk.evaluation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guatu.evaluation.appeal.Appeal;
import org.guatu.evaluation.view.EvaluationStory;

/**
 * A document that can be had from a page.
 *
 * @param key of its name
 * @param formats that it comes in
 */
public record PaperLink(String key, String href, List<String> formats) {
    private static final Set<Appeal.State> OPEN = EnumSet.of(Appeal.State.FILED, Appeal.State.ADMITTED);
    private static final List<String> TEXT = List.of("docx", "pdf");
    private static final List<String> TABLE = List.of("docx", "pdf", "xlsx");

    static List<PaperLink> of(EvaluationStory story) {
        String here = "/evaluations/" + story.card().id();
        List<PaperLink> links = new ArrayList<>();
        if (story.sheet() != null) {
            links.add(new PaperLink("papers.evaluation.page.explanation", here + "/explanation", TABLE));
        }
        if (story.appeal() != null && !OPEN.contains(story.appeal().state())) {
            links.add(new PaperLink("papers.evaluation.page.appeal", here + "/appeal/document", TEXT));
        }
        if (story.publishedOn() != null && story.added().stream().anyMatch(one -> one.finding() != null)) {
            links.add(new PaperLink("papers.evaluation.page.findings", here + "/findings/document", TEXT));
        }
        return links;
    }

    /** The address of one format. */
    public String in(String format) {
        return href + (href.contains("?") ? "&" : "?") + "format=" + format;
    }

    /** What a year's page offers: the circular, and once it is out the export. */
    static List<PaperLink> ofYear(int year, boolean published) {
        String circular = published ? "papers.evaluation.page.circular" : "papers.evaluation.page.draft";
        List<PaperLink> links =
                new ArrayList<>(List.of(new PaperLink(circular, "/evaluations/circular?year=" + year, TABLE)));
        if (published) {
            links.add(new PaperLink(
                    "papers.evaluation.page.assessment",
                    "/evaluations/assessment?year=" + year,
                    List.of("xlsx", "csv")));
        }
        return links;
    }
}
