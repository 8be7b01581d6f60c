package org.guatu.casework.failed.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import org.guatu.casework.failed.FailedTimer;
import org.guatu.casework.failed.TimerOwner;
import org.guatu.platform.CodeWords;
import org.guatu.platform.Texts;
import org.guatu.platform.web.Reader;

/** A failed timer in its reader's words. */
@ApplicationScoped
class TimerWords {
    /** The first part of its number is enough to find it in the log. */
    private static final int OF_THE_NUMBER = 8;

    private final Reader reader;

    TimerWords(Reader reader) {
        this.reader = reader;
    }

    /**
     * As people read it.
     *
     * @param belongsTo whose process waits: a task with its year, a letter, an evaluation
     * @param what what should have happened by itself
     * @param why why it failed, and what to do
     */
    public record Said(String id, String belongsTo, String what, Instant since, String why) {}

    Said of(FailedTimer one) {
        return new Said(one.id(), belongsTo(one), what(one), one.since(), why(one));
    }

    private String belongsTo(FailedTimer one) {
        TimerOwner owner = one.belongsTo();
        String kind = reader.text("organization.page.subject." + owner.subject());
        String name = one.name() == null ? String.valueOf(owner.id()) : one.name();
        return owner.year() == null
                ? reader.text("casework.timers.ofCase", kind, name)
                : reader.text("casework.timers.ofTask", name, String.valueOf(owner.year()));
    }

    private String what(FailedTimer one) {
        Locale locale = reader.locale();
        String key = "casework.timer." + one.element();
        String step = reader.text(Texts.has(locale, key) ? key : "casework.timer.other");
        return one.period() == null
                ? step
                : reader.text("casework.timers.ofPeriod", step, CodeWords.period(one.period(), locale));
    }

    private String why(FailedTimer one) {
        return reader.text(
                "casework.timers.why." + one.why().name(),
                one.id().substring(0, Math.min(OF_THE_NUMBER, one.id().length())));
    }
}
