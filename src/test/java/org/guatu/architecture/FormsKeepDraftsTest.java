package org.guatu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing typed is lost: whoever has more than one field to write in writes a draft. */
class FormsKeepDraftsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*method=\"post\".*?</form>", Pattern.DOTALL);
    private static final Pattern INCLUDE = Pattern.compile("\\{#include ([\\w/]+)[^}]*/\\}");
    private static final Pattern WRITTEN = Pattern.compile(
            "<textarea\\b|<input\\b(?![^>]*type=\"(?:hidden|file|checkbox|radio|date|password|month|time)\")");

    /** Passwords, and the addresses of robots with their secrets: kept sealed or not at all, and in no draft. */
    private static final List<String> SECRET = List.of(
            "session.html", "organization/signIn.html", "notification/channel.html", "notification/channels.html");

    @Test
    void every_form_with_more_than_one_field_of_text_keeps_a_draft() {
        assertThat(forms().filter(form -> fields(form) > 1 && !form.contains("draftKey=")))
                .as("forms whose text is lost with the window")
                .isEmpty();
    }

    @Test
    void every_form_that_keeps_a_draft_says_when_it_was_saved() {
        assertThat(forms().filter(form -> form.contains("draftKey=") && !form.contains("{#draftNote ")))
                .isEmpty();
    }

    private static long fields(String form) {
        return WRITTEN.matcher(form).results().count();
    }

    private static Stream<String> forms() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !SECRET.contains(TEMPLATES.relativize(file).toString()))
                    .flatMap(file -> FORM.matcher(whole(file)).results().map(MatchResult::group))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template with those that it includes. */
    private static String whole(Path file) {
        try {
            return INCLUDE.matcher(Files.readString(file)).replaceAll(included -> {
                Path other = TEMPLATES.resolve(included.group(1) + ".html");
                return Files.exists(other) ? java.util.regex.Matcher.quoteReplacement(whole(other)) : "";
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
