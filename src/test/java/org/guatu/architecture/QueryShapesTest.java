package org.guatu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shapes of queries that one of the servers answers wrongly. */
class QueryShapesTest {
    /** MySQL 9.7 skips along an index and loses the antijoin: nothing comes back, and nobody is told. */
    private static final Pattern DISTINCT = Pattern.compile("(?is)select\\s+distinct\\b|\\bgroup\\s+by\\s+\\w+\\.");

    private static final Pattern ANTIJOIN =
            Pattern.compile("(?is)\\bnot\\s+exists\\s*\\(|\\bnot\\s+in\\s*\\(\\s*select");

    @Test
    void nothing_is_told_apart_or_grouped_in_a_query_that_asks_for_what_is_missing() throws IOException {
        assertThat(statements().stream()
                        .filter(one -> DISTINCT.matcher(one).find()
                                && ANTIJOIN.matcher(one).find()))
                .isEmpty();
    }

    @Test
    void the_shape_is_recognised() {
        var wrong = "select distinct l.regionId from AuditLine l where not exists (select 1 from Seal s)";

        assertThat(DISTINCT.matcher(wrong).find() && ANTIJOIN.matcher(wrong).find())
                .isTrue();
    }

    /** Java statements, in which a query stands whole, without comments. */
    private static List<String> statements() throws IOException {
        var all = new ArrayList<String>();
        for (var source : List.of(Path.of("src/main/java"), Path.of("src/demo/java"))) {
            try (Stream<Path> files = Files.walk(source)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
                    Stream.of(code.split(";")).forEach(all::add);
                }
            }
        }
        return all;
    }
}
