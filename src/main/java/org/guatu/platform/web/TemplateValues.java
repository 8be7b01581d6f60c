package org.guatu.platform.web;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import org.guatu.platform.OneDecimal;
import org.guatu.platform.time.OfficeClock;

/** What templates may ask of plain values. */
@TemplateExtension
final class TemplateValues {
    private TemplateValues() {}

    /** An instant in the office's own time: {@code {report.submittedAt.local.format('yyyy-MM-dd HH:mm')}}. */
    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, OfficeClock.ZONE);
    }

    /** A percentage as people see it: one decimal, none where it is nought. */
    static BigDecimal shown(Number percent) {
        return OneDecimal.of(percent.doubleValue());
    }

    /** The text as a value in an address: {@code ?leader={name.encoded}}. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The text, or other words where nothing was written. */
    static String ifEmpty(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }
}
