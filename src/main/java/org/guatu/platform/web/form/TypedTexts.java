package org.guatu.platform.web.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person wrote into a form, as opposed to what was chosen there: it is lost only if they want it to be. */
public final class TypedTexts {
    /** What is never shown again: passwords and keys, and the address of a channel, which bears its key. */
    static final Set<String> SECRET = Set.of("password", "current", "fresh", "again", "secret", "address");

    /** Codes, numbers and days are quickly chosen anew. */
    private static final String CHOSEN = "[\\w.:/-]{0,40}";

    private TypedTexts() {}

    /** The texts among what was typed, each once. */
    public static List<String> of(Map<String, List<String>> typed) {
        return typed.entrySet().stream()
                .filter(field -> !SECRET.contains(field.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .filter(text -> !text.isBlank() && !text.matches(CHOSEN))
                .distinct()
                .toList();
    }

    /** Those that a page, which should show them, does not show. */
    static List<String> missing(Map<String, List<String>> typed, String page) {
        return of(typed).stream().filter(text -> !page.contains(escaped(text))).toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
