package org.guatu.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says codes that the product keeps as people say them. What is stored once for readers of both languages, a notice's
 * arguments or a line of the trail, keeps {@code 2024-Q3} and {@code LIAISON}; no reader sees them.
 */
public final class CodeWords {
    private static final String PERIOD =
            "(?<year>\\d{4})-(?:H(?<half>[12])|Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2]))";
    private static final Pattern NAMED = Pattern.compile(PERIOD + "|(?<interim>INTERIM).*|(?<whole>\\d{4})");
    private static final Pattern WHOLE = Pattern.compile(PERIOD + "|(?<interim>INTERIM)");
    private static final Pattern WITHIN = Pattern.compile(
            "(?<![\\w.-])(?:" + PERIOD + "|(?<interim>INTERIM)|(?<code>[A-Z][A-Z_]{2,}|true|false))(?![\\w-])");

    /** Where the words of a code are looked for, whatever the line is about. */
    private static final List<String> ANYWHERE = List.of(
            "platform.code.",
            "organization.role.",
            "lifecycle.phase.",
            "reporting.status.",
            "lifecycle.extension.state.",
            "supervision.level.",
            "supervision.trigger.",
            "supervision.letterState.",
            "supervision.finding.stage.",
            "supervision.suggestion.stage.",
            "supervision.suggestion.outcome.",
            "supervision.suggestion.rating.",
            "supervision.instruction.stage.",
            "evaluation.grade.",
            "evaluation.stage.",
            "catalogue.cadence.",
            "catalogue.link.",
            "catalogue.page.deadline.",
            "platform.frame.light.",
            "notification.kind.",
            "notification.pace.",
            "organization.setRule.",
            "organization.unitGroup.",
            "organization.door.kind.",
            "insight.page.field.",
            "insight.duty.");

    /** Where they are looked for first, by the kind of thing that the line is about. */
    private static final Map<String, String> FIRST = Map.of(
            "letter", "supervision.letterState.",
            "finding", "supervision.finding.stage.",
            "suggestion", "supervision.suggestion.stage.",
            "instruction", "supervision.instruction.stage.",
            "evaluation", "evaluation.stage.",
            "listEvaluation", "evaluation.list.stage.",
            "extension", "lifecycle.extension.state.");

    private CodeWords() {}

    /** An argument of a text; a period's name in words, anything else as it is. */
    static Object argument(Locale locale, Object argument) {
        if (argument instanceof String text) {
            Matcher period = WHOLE.matcher(text);
            return period.matches() ? period(period, locale) : text;
        }
        return argument instanceof Texts.Word word ? Texts.text(locale, word.key()) : argument;
    }

    /** The name of a reporting period in words; anything else as it is. */
    public static String period(String name, Locale locale) {
        Matcher named = NAMED.matcher(name);
        if (!named.matches()) {
            return name;
        }
        String year = named.group("whole");
        return year == null
                ? period(named, locale)
                : Texts.text(locale, "reporting.period.YEARLY", year, Integer.valueOf(1));
    }

    /**
     * A text that the product composed, with every code within it in words.
     *
     * @param subject the kind of thing it tells of, as the trail names it
     */
    public static String within(String text, String subject, Locale locale) {
        return WITHIN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words((Matcher) found, subject, locale)));
    }

    private static String words(Matcher found, String subject, Locale locale) {
        String code = found.group("code");
        return code == null
                ? period(found, locale)
                : Stream.concat(Stream.ofNullable(FIRST.get(subject)), ANYWHERE.stream())
                        .map(prefix -> prefix + code)
                        .filter(key -> Texts.has(locale, key))
                        .findFirst()
                        .map(key -> Texts.text(locale, key))
                        .orElse(code);
    }

    private static String period(Matcher found, Locale locale) {
        if (found.group("interim") != null) {
            return Texts.text(locale, "reporting.interim");
        }
        for (Map.Entry<String, String> part : Map.of("half", "HALF_YEARLY", "quarter", "QUARTERLY", "month", "MONTHLY")
                .entrySet()) {
            String number = found.group(part.getKey());
            if (number != null) {
                return Texts.text(
                        locale, "reporting.period." + part.getValue(), found.group("year"), Integer.valueOf(number));
            }
        }
        return found.group();
    }
}
