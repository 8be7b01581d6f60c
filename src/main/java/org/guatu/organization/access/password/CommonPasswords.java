package org.guatu.organization.access.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The passwords that are guessed first, from {@code common-passwords.txt}. One is known again in capitals, with letters
 * written as signs, and with digits and signs put before, behind or between.
 */
@ApplicationScoped
class CommonPasswords {
    private static final Pattern AROUND = Pattern.compile("^[^a-z]+|[^a-z]+$");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final String WRITTEN = "@4301!$5";
    private static final String MEANT = "aaeoiiss";

    private final Set<String> known;

    CommonPasswords() {
        try (InputStream in = Objects.requireNonNull(
                CommonPasswords.class.getResourceAsStream("/common-passwords.txt"), "common-passwords.txt")) {
            known = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        return Stream.of(small, plain(small))
                .flatMap(one -> Stream.of(
                        one,
                        SIGNS.matcher(one).replaceAll(""),
                        NO_LETTERS.matcher(one).replaceAll(""),
                        AROUND.matcher(one).replaceAll("")))
                .anyMatch(known::contains);
    }

    /** With letters for the signs that are written in their stead. */
    private static String plain(String small) {
        return small.chars()
                .map(sign -> WRITTEN.indexOf(sign) < 0 ? sign : MEANT.charAt(WRITTEN.indexOf(sign)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
