package org.guatu.platform;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that somebody looks for, and the same reading of what is looked through: quotation marks of every shape are
 * one, spaces of every width are one, and the case and width of letters, digits and marks do not matter. The database reads
 * a column so as it compares, and keeps nothing a second time; who has texts at hand keeps them {@link #plain plain}.
 *
 * @param words each has to occur
 */
public record SearchWords(List<String> words) {
    private static final String QUOTES = "“”„‟‘’‚‛〝〞〟＂＇「」『』﹁﹂﹃﹄'";
    private static final String SPACES = "\u3000\u00a0\u2002\u2003\u2009\t\n\r";
    /** Its first level tells neither case nor width apart; it is known to MySQL and MariaDB alike. */
    private static final String COLLATION = "utf8mb4_unicode_520_ci";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    public static final SearchWords NONE = new SearchWords(List.of());

    /** Reads what was typed. */
    public static SearchWords of(String typed) {
        String plain = Normalizer.normalize(spaced(quoted(typed)), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        return plain.isEmpty()
                ? NONE
                : new SearchWords(Arrays.stream(plain.split("\\s+")).toList());
    }

    private static String quoted(String text) {
        return replaced(text, QUOTES, '"');
    }

    private static String spaced(String text) {
        return replaced(text, SPACES, ' ');
    }

    private static String replaced(String text, String every, char by) {
        return text.chars()
                .mapToObj(one -> String.valueOf(every.indexOf(one) < 0 ? (char) one : by))
                .collect(Collectors.joining());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** A text as it is looked through in memory: as the database compares it, without accents too. */
    public static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(spaced(quoted(text)), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The words as they are looked for in {@link #plain} texts. */
    public List<String> plainWords() {
        return words.stream().map(SearchWords::plain).toList();
    }

    /**
     * A condition: each of the words occurs in one of these texts. {@link #values} are its parameters.
     *
     * @param texts expressions of the query language
     */
    public String within(String... texts) {
        return values().keySet().stream()
                .map(word -> Stream.of(texts)
                        .map(text -> compared(text) + " like :" + word + " escape '!'")
                        .collect(Collectors.joining(" or ", "(", ")")))
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    /** The parameters of {@link #within} by their names. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String word : words) {
            values.put("word" + values.size(), "%" + word.replaceAll("[!%_]", "!$0") + "%");
        }
        return values;
    }

    private static String compared(String text) {
        String read = "coalesce(" + text + ", '')";
        for (char quote : QUOTES.toCharArray()) {
            read = "replace(" + read + ", '" + (quote == '\'' ? "''" : quote) + "', '\"')";
        }
        return "collate(" + read + " as " + COLLATION + ")";
    }
}
