package org.guatu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
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
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile(
            "[\"'](platform|calendar|organization|evidence|catalogue|lifecycle|reporting|supervision|evaluation|insight|papers|notification|rehearsal)(\\.[a-zA-Z0-9_]+)+[\"']");
    private static final Pattern CHANGE = Pattern.compile("Change\\.of\\(\\s*[^,;]+,\\s*\"(\\w+)\"");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_en"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
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
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.toList()) {
                Set<String> seen = new TreeSet<>();
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .filter(key -> !seen.add(key))
                        .forEach(key -> twice.add(file.getFileName() + ": " + key));
            }
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
        for (Path root : new Path[] {Path.of("src/main/java"), Path.of("src/main/resources/templates")}) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(WordsTest::speaks)
                        .toList()) {
                    Matcher keys = KEY.matcher(Files.readString(file));
                    while (keys.find()) {
                        String key = keys.group().substring(1, keys.group().length() - 1);
                        if (!all.containsKey(key) && !isPrefix(all, key)) {
                            missing.add(file.getFileName() + ": " + key);
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_kind_of_thing_on_the_trail_has_words() throws IOException {
        Properties words = load("organization.properties");
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher changes = CHANGE.matcher(Files.readString(file));
                while (changes.find()) {
                    if (!words.containsKey("organization.page.subject." + changes.group(1))) {
                        missing.add(file.getFileName() + ": " + changes.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
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
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
            words.load(reader);
        }
        return words;
    }
}
