package org.guatu.papers.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of documents that a title is not broken in, from {@code papers/words.txt}. */
final class Words {
    private static final Set<String> KNOWN = read();
    private static final int LONGEST =
            KNOWN.stream().mapToInt(String::length).max().orElse(0);

    private Words() {}

    /** The places within a text at which a word would be torn apart: 1 is behind the first character. */
    static BitSet inside(String text) {
        BitSet inside = new BitSet(text.length());
        for (int from = 0; from < text.length(); ) {
            int word = longestAt(text, from);
            inside.set(from + 1, from + Math.max(1, word));
            from += Math.max(1, word);
        }
        return inside;
    }

    private static int longestAt(String text, int from) {
        for (int length = Math.min(LONGEST, text.length() - from); length > 1; length--) {
            if (KNOWN.contains(text.substring(from, from + length))) {
                return length;
            }
        }
        return 1;
    }

    private static Set<String> read() {
        try (InputStream file =
                        Objects.requireNonNull(Words.class.getResourceAsStream("/papers/words.txt"), "words.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
