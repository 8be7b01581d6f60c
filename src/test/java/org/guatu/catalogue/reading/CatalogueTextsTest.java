package org.guatu.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.platform.Texts;
import org.junit.jupiter.api.Test;

class CatalogueTextsTest {
    private static final Pattern KEY = Pattern.compile("\"(catalogue\\.[A-Za-z]+\\.[A-Za-z]+)\"");

    @Test
    void every_key_in_the_code_has_a_text_in_both_languages() throws IOException {
        Set<String> keys = keysInCode();

        assertThat(keys).isNotEmpty();
        assertThat(keys).allSatisfy(key -> {
            assertThat(Texts.has(Locale.CHINESE, key)).isTrue();
            assertThat(Texts.has(Locale.ENGLISH, key)).isTrue();
        });
    }

    @Test
    void a_text_names_what_it_is_about() {
        assertThat(Texts.text(Locale.CHINESE, "catalogue.list.noCadenceColumn", 3))
                .contains("季报");
        assertThat(Texts.text(Locale.ENGLISH, "catalogue.list.numberOnly", 1234))
                .contains("Row 1234");
        assertThat(Texts.text(Locale.CHINESE, "catalogue.unit.unknown", "区大数据中心"))
                .contains("“区大数据中心”");
    }

    private static Set<String> keysInCode() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/guatu/catalogue"))) {
            Set<String> keys = new TreeSet<>();
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                keys.addAll(KEY.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()));
            }
            return keys;
        }
    }
}
