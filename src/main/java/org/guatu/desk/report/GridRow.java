package org.guatu.desk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.evidence.Proof;
import org.guatu.insight.duty.Duty;
import org.guatu.insight.task.TaskStory.ReportCard;
import org.guatu.organization.UnitRef;
import org.guatu.platform.web.form.FormState;
import org.guatu.reporting.Figure;
import org.guatu.reporting.Report;
import org.jspecify.annotations.Nullable;

/**
 * A row of the grid: a report or a part that is asked for now, with its draft.
 *
 * @param form id of its form on the page
 * @param unit the unit whose draft it is; null where it is the writer's own
 * @param last the percentage accepted last
 * @param returned what came back and is written anew; null where nothing did
 * @param units the own units whose part is not in; none for a report
 * @param hidden what its single form holds and the grid does not show, so that it stays in the draft
 * @param evidence how many proofs lie in the draft
 * @param wrong what is wrong with what the grid does not show
 */
public record GridRow(
        Duty duty,
        boolean report,
        String form,
        String draft,
        @Nullable Long unit,
        String single,
        int last,
        @Nullable ReportCard returned,
        List<UnitRef> units,
        List<Hidden> hidden,
        int evidence,
        List<String> wrong) {
    static final Set<String> SHOWN_OF_REPORT = Set.of("percent", "reason", "done", "problems", "next");
    static final Set<String> SHOWN_OF_PART = Set.of("done", "problems", "unit");

    /** What stands once and for all in the page, whatever an older draft says. */
    private static final Set<String> FIXED = Set.of("period", "returned");

    /** A field that goes along unseen. */
    public record Hidden(String name, String value) {}

    /** What stands in a field before anything is typed. */
    public String start(String field) {
        if (returned == null) {
            return "";
        }
        return switch (field) {
            case "percent" -> Integer.toString(returned.percent());
            case "done" -> returned.done();
            case "problems" -> returned.problems();
            case "next" -> returned.next();
            default -> returned.reason() == null ? "" : returned.reason();
        };
    }

    /** The page's own fields, then what the draft holds, else what came back. */
    static List<Hidden> hidden(
            RowAddress address, FormState again, @Nullable ReportCard returned, List<UnitRef> units) {
        List<Hidden> hidden = new ArrayList<>(List.of(new Hidden("period", address.period())));
        if (address.report()) {
            hidden.add(new Hidden("returned", answered(returned)));
        } else if (units.size() == 1) {
            hidden.add(new Hidden("unit", units.get(0).code()));
        }
        Set<String> shown = address.report() ? SHOWN_OF_REPORT : SHOWN_OF_PART;
        Map<String, List<String>> held = again.begun(address.form()) ? again.typed(address.form()) : cameBack(returned);
        held.forEach((name, values) -> {
            if (!shown.contains(name) && !FIXED.contains(name)) {
                values.forEach(value -> hidden.add(new Hidden(name, value)));
            }
        });
        return hidden;
    }

    private static String answered(@Nullable ReportCard returned) {
        return returned != null && returned.status() == Report.Status.RETURNED ? Long.toString(returned.id()) : "";
    }

    private static Map<String, List<String>> cameBack(@Nullable ReportCard returned) {
        if (returned == null) {
            return Map.of();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<Figure> figures = returned.figures();
        fields.put("figures.name", figures.stream().map(Figure::name).toList());
        fields.put(
                "figures.value",
                figures.stream()
                        .map(one -> one.value() == null ? "" : one.value().toPlainString())
                        .toList());
        fields.put(
                "figures.unit",
                figures.stream()
                        .map(one -> one.unit() == null ? "" : one.unit())
                        .toList());
        fields.put(
                "evidence",
                returned.evidence().stream().map(Proof::id).map(String::valueOf).toList());
        return fields;
    }

    static boolean shows(boolean report, @Nullable String field) {
        return field != null && (report ? SHOWN_OF_REPORT : SHOWN_OF_PART).contains(field);
    }
}
