package org.guatu.briefing.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guatu.platform.Texts;

/**
 * A line of the week, kept for readers of both languages.
 *
 * @param key message key, with its arguments
 * @param href the page behind it
 */
public record WeekLine(String key, List<String> arguments, String href) {
    public WeekLine {
        arguments = List.copyOf(arguments);
    }

    public static WeekLine of(String what, String href, Object... arguments) {
        return new WeekLine(
                "briefing.week." + what,
                Arrays.stream(arguments).map(String::valueOf).toList(),
                href);
    }

    public String text(Locale locale) {
        return Texts.text(locale, key, arguments.toArray());
    }
}
