package org.guatu.insight.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import org.guatu.insight.heatmap.Measure;
import org.guatu.reporting.standing.Light;

/** The pages of the tasks behind a figure, as they stood on its day. */
final class Behind {
    private Behind() {}

    static String measure(Measure measure, LocalDate day) {
        return "/heatmap/tasks?view=AREA_MONTH&list=all&value=" + measure.name() + "&asOf=" + day;
    }

    static String tasks(LocalDate day) {
        return measure(Measure.RED_YELLOW, day);
    }

    static String light(Light light, LocalDate day) {
        return tasks(day) + "&light=" + light.name();
    }

    static String area(String area, Measure measure, LocalDate day) {
        return measure(measure, day) + "&row=" + URLEncoder.encode(area, UTF_8);
    }

    static String unit(String code, LocalDate day) {
        return tasks(day) + "&unit=" + code;
    }

    static String task(long id) {
        return "/tasks/" + id;
    }
}
