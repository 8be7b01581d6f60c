package org.guatu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product speaks Chinese and English completely, and never shows a key. */
class WordsTest {
    private static final List<Path> SOURCES = List.of(Path.of("src/main"), Path.of("src/demo"));
    private static final Pattern KEY = Pattern.compile(
            "[\"'](platform|calendar|organization|evidence|catalogue|lifecycle|reporting|supervision|evaluation|debriefing|briefing|insight|papers|notification|rehearsal)(\\.[a-zA-Z0-9_]+)+[\"']");
    private static final Pattern CHANGE = Pattern.compile("Change\\.of\\(\\s*[^,;]+,\\s*\"(\\w+)\"");

    static Stream<String> bundles() throws IOException {
        return messages().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.contains("_en"))
                .map(name -> name.replace(".properties", ""))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_keys_with_the_same_arguments(String bundle) throws IOException {
        Properties chinese = load(bundle + ".properties");
        Properties english = load(bundle + "_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(key).startsWith(bundle + ".");
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(chinese.getProperty(key)));
        }
    }

    /** Of two values of one key the last would win in silence. */
    @Test
    void no_key_stands_twice_in_a_bundle() throws IOException {
        Set<String> twice = new TreeSet<>();
        for (Path file : messages()) {
            Set<String> seen = new TreeSet<>();
            Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> !seen.add(key))
                    .forEach(key -> twice.add(file.getFileName() + ": " + key));
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void every_key_that_code_or_template_names_has_words() throws IOException {
        Properties all = new Properties();
        for (String bundle : bundles().toList()) {
            all.putAll(load(bundle + ".properties"));
        }
        Set<String> missing = new TreeSet<>();
        for (Path file : files("java", "resources/templates")) {
            Matcher keys = KEY.matcher(speaks(file) ? Files.readString(file) : "");
            while (keys.find()) {
                String key = keys.group().substring(1, keys.group().length() - 1);
                if (!all.containsKey(key) && !isPrefix(all, key)) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_kind_of_thing_on_the_trail_has_words() throws IOException {
        Properties words = load("organization.properties");
        Set<String> missing = new TreeSet<>();
        for (Path file : files("java")) {
            Matcher changes = CHANGE.matcher(Files.readString(file));
            while (changes.find()) {
                if (!words.containsKey("organization.page.subject." + changes.group(1))) {
                    missing.add(file.getFileName() + ": " + changes.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> messages() throws IOException {
        return files("resources/messages");
    }

    /** The files below these folders, of the product and of its demonstration. */
    private static List<Path> files(String... folders) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path source : SOURCES) {
            for (String folder : folders) {
                if (Files.exists(source.resolve(folder))) {
                    try (Stream<Path> files = Files.walk(source.resolve(folder))) {
                        files.filter(Files::isRegularFile).forEach(all::add);
                    }
                }
            }
        }
        return all;
    }

    /** Permissions look like keys and are none. */
    private static boolean speaks(Path file) {
        return !file.endsWith("Roles.java");
    }

    /** A key may be put together: a named beginning with several endings. */
    private static boolean isPrefix(Properties all, String key) {
        return all.stringPropertyNames().stream().anyMatch(full -> full.startsWith(key + "."));
    }

    private static Set<String> arguments(String pattern) {
        Set<String> arguments = new TreeSet<>();
        Matcher named = Pattern.compile("\\{(\\d+)").matcher(pattern);
        while (named.find()) {
            arguments.add(named.group(1));
        }
        assertThat(new MessageFormat(pattern)).isNotNull();
        return arguments;
    }

    private static Properties load(String file) throws IOException {
        Properties words = new Properties();
        for (Path bundle : messages()) {
            if (bundle.endsWith(file)) {
                try (Reader reader = Files.newBufferedReader(bundle)) {
                    words.load(reader);
                }
            }
        }
        return words;
    }
}
