package org.guatu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people wrote is shown as they wrote it: with its line breaks, and broken where it would stretch the page. */
class TextAsWrittenTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** What is no text of a page: fields, choices, titles, attributes, and the questions that a template asks. */
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "<textarea.*?</textarea>|<option.*?</option>|\\{#title\\}.*?\\{/title\\}|\\{#(?:for|if|let|else)[^}]*\\}"
                    + "|=\"[^\"<>\\n]*\"",
            Pattern.DOTALL);

    /** A field in which a person's own words are kept. */
    private static final Pattern WRITTEN =
            Pattern.compile("<(\\w+)([^<>]*)>[^<]*?\\{((?:\\w+\\.)+(?:done|problems|next|reason|words|answer"
                    + "|summary|requirement|deliverable|opinion|outcome|endReason|decisionReason|returnReason|withdrawalReason"
                    + "|standard|measures|basis|reply|ratingWords|comment|hindrance)"
                    + "(?:\\.ifEmpty\\([^)]*\\)| \\?: [^}]*)?)\\}");

    /** Where a word of the same name is the product's own. */
    private static final List<String> OWN_WORDS = List.of("row.read.deadline.words");

    @Test
    void whatever_people_wrote_is_shown_as_written() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html")).flatMap(TextAsWrittenTest::swallowed))
                    .as("texts that lose their line breaks")
                    .isEmpty();
        }
    }

    private static Stream<String> swallowed(Path file) {
        return WRITTEN.matcher(NOT_SHOWN
                        .matcher(read(file))
                        .replaceAll(kept -> kept.group().contains("as-written") ? "='as-written'" : ""))
                .results()
                .filter(found -> !found.group(2).contains("as-written"))
                .map(found -> found.group(3))
                .filter(field -> !OWN_WORDS.contains(field))
                .map(field -> TEMPLATES.relativize(file) + ": " + field);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
