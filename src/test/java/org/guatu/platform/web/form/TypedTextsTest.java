package org.guatu.platform.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypedTextsTest {
    private static final Pattern SECRET = Pattern.compile("<input[^>]*type=\"password\"[^>]*>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");

    @Test
    void what_was_written_counts_and_what_was_chosen_does_not() {
        assertThat(TypedTexts.of(Map.of(
                        "reason", List.of("写了两句。", ""),
                        "decision", List.of("ACCEPT"),
                        "due", List.of("2024-09-30"),
                        "percent", List.of("45"))))
                .containsExactly("写了两句。");
    }

    @Test
    void a_text_that_stands_on_the_page_is_not_missing() {
        Map<String, List<String>> typed = Map.of("reason", List.of("甲 & “乙” <丙>"));

        assertThat(TypedTexts.missing(typed, "<textarea>甲 &amp; “乙” &lt;丙&gt;</textarea>"))
                .isEmpty();
        assertThat(TypedTexts.missing(typed, "<p>别的</p>")).containsExactly("甲 & “乙” <丙>");
    }

    @Test
    void whatever_is_typed_unseen_is_secret() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                SECRET.matcher(Files.readString(template)).results().forEach(field -> assertThat(
                                NAME.matcher(field.group()).results().map(name -> name.group(1)))
                        .as(template.toString())
                        .isSubsetOf(TypedTexts.SECRET));
            }
        }
    }
}
