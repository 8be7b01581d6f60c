package org.guatu.desk.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guatu.platform.Invalid;
import org.guatu.reporting.Drafts.Draft;
import org.guatu.reporting.Figure;
import org.guatu.reporting.SubmitReport;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The fields of the report form as they were typed. */
public class TypedReport {
    @RestForm
    @Nullable
    String period;

    @RestForm
    @Nullable
    Integer version;

    @RestForm
    @Nullable
    String percent;

    @RestForm
    @Nullable
    String done;

    @RestForm
    @Nullable
    String problems;

    @RestForm
    @Nullable
    String next;

    @RestForm
    @Nullable
    String reason;

    @RestForm
    @Nullable
    List<String> figureName;

    @RestForm
    @Nullable
    List<String> figureValue;

    @RestForm
    @Nullable
    List<String> figureUnit;

    @RestForm
    @Nullable
    List<Long> kept;

    @RestForm("evidence")
    @Nullable
    List<FileUpload> files;

    /** As a draft keeps it: nothing is judged. */
    Draft draft(List<Long> evidence) {
        return new Draft(text(percent), text(done), text(problems), text(next), text(reason), rows(), evidence);
    }

    /** As it is handed in; what is no number is refused by the field it stands in. */
    SubmitReport command(List<Long> evidence) {
        return new SubmitReport(
                period, whole(text(percent).strip()), done, problems, next, reason, figures(), evidence);
    }

    private List<Draft.Row> rows() {
        List<Draft.Row> rows = new ArrayList<>();
        for (int i = 0; figureName != null && i < figureName.size(); i++) {
            Draft.Row row = new Draft.Row(figureName.get(i), nth(figureValue, i), nth(figureUnit, i));
            if (!row.blank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<Figure> figures() {
        return rows().stream()
                .map(row ->
                        new Figure(row.name().strip(), number(row), row.unit().strip()))
                .toList();
    }

    private static @Nullable BigDecimal number(Draft.Row row) {
        String value = row.value().strip().replace(",", "");
        try {
            return value.isEmpty() ? null : new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new Invalid("figures", "insight.page.report.noNumber", row.value());
        }
    }

    private static @Nullable Integer whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static String nth(@Nullable List<String> values, int i) {
        return values == null || i >= values.size() ? "" : values.get(i);
    }
}
