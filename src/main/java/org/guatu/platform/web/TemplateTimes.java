package org.guatu.platform.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDateTime;
import org.guatu.platform.OfficeClock;

/** Instants in templates: {@code {report.submittedAt.local.format('yyyy-MM-dd HH:mm')}} is the office's own time. */
@TemplateExtension
final class TemplateTimes {
    private TemplateTimes() {}

    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, OfficeClock.ZONE);
    }
}
