package org.guatu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table that has pages is printed whole, and sorted by each of its columns, by the same tags everywhere. */
class PagedTablesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PAGED = Pattern.compile("\\{#pager |\\{#\\w+Rows [^}]*table=table");
    private static final Pattern HEAD = Pattern.compile("<thead>(.*?)</thead>", Pattern.DOTALL);
    private static final Pattern ALONE = Pattern.compile("\\{#else\\}<th>.*?\\{/if\\}", Pattern.DOTALL);

    /** Not a register: a person's notices lie by task, the newest on top. */
    private static final List<String> IN_ONE_ORDER = List.of("notification/notices.html");

    /** What is turned there are quarters and years, the rows of a file that somebody settles one by one, and a screen. */
    private static final List<String> NO_ROWS = List.of(
            "desk/burden.html",
            "desk/forecast.html",
            "desk/evaluations.html",
            "desk/rules.html",
            "desk/wallScreen.html",
            "catalogue/deskRows.html");

    @Test
    void every_page_with_pages_prints_all_that_match() {
        assertThat(templates().filter(file -> PAGED.matcher(read(file)).find()))
                .as("pages with pages")
                .hasSizeGreaterThan(8)
                .allSatisfy(file -> assertThat(read(file)).as(name(file)).contains("{#printed table /}"));
    }

    @Test
    void pages_are_turned_by_one_tag() {
        assertThat(templates()
                        .filter(file -> Pattern.compile("rel=\"(prev|next)\"")
                                .matcher(read(file))
                                .find())
                        .map(PagedTablesTest::name))
                .containsExactlyInAnyOrderElementsOf(NO_ROWS);
    }

    @Test
    void every_column_of_a_table_with_pages_sorts_it() {
        assertThat(Stream.concat(templates(), tags())
                        .filter(file -> read(file).contains("{#pager "))
                        .filter(file -> !IN_ONE_ORDER.contains(name(file)))
                        .flatMap(file -> HEAD.matcher(read(file))
                                .results()
                                .filter(head -> !read(file).contains("id=\"by-unit\"")
                                        || head.group().contains("column"))
                                .map(head -> name(file) + ": "
                                        + ALONE.matcher(head.group(1)).replaceAll("")))
                        .filter(head -> head.contains("<th>{m:")))
                .as("columns that do not sort")
                .isEmpty();
    }

    private static Stream<Path> templates() {
        return files().filter(file -> !file.startsWith(TEMPLATES.resolve("tags")));
    }

    private static Stream<Path> tags() {
        return files().filter(file -> file.startsWith(TEMPLATES.resolve("tags")));
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return TEMPLATES.relativize(file).toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
