package org.guatu.supervision.rectification.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A draw can be repeated and checked by anybody, with nothing but its seed and its pool. */
class DrawingTest {
    private static final List<String> POOL =
            IntStream.rangeClosed(1, 63).mapToObj("D%03d"::formatted).toList();

    @Test
    void the_same_seed_draws_the_same_again() {
        assertThat(Drawing.draw("2024-04-01 体彩 07 11 23", POOL, 5))
                .hasSize(5)
                .isEqualTo(Drawing.draw("2024-04-01 体彩 07 11 23", POOL, 5));
    }

    @Test
    void another_seed_draws_others() {
        assertThat(Drawing.draw("one", POOL, 5)).isNotEqualTo(Drawing.draw("two", POOL, 5));
    }

    @Test
    void the_order_of_the_pool_does_not_matter_and_nobody_is_in_it_twice() {
        List<String> shuffled = POOL.stream().sorted(Comparator.reverseOrder()).toList();

        assertThat(Drawing.draw("seed", shuffled, 5)).isEqualTo(Drawing.draw("seed", POOL, 5));
        assertThat(Drawing.draw("seed", List.of("D001", "D001", "D002"), 3)).hasSize(2);
    }

    @Test
    void the_rule_is_what_the_page_says_the_smallest_sha_256_of_seed_and_key() {
        String smallest = POOL.stream()
                .min(Comparator.comparing(key -> sha256("seed:" + key)))
                .orElseThrow();

        assertThat(Drawing.draw("seed", POOL, 1)).containsExactly(smallest);
    }

    @Test
    void every_unit_has_its_chance() {
        long drawn = IntStream.range(0, 2000)
                .mapToObj(i -> Drawing.draw("seed " + i, POOL, 6))
                .filter(some -> some.contains("D001"))
                .count();

        assertThat(drawn).as("6 of 63 in 2000 draws is 190").isBetween(140L, 240L);
    }

    @Test
    void a_kept_outcome_that_was_changed_is_seen() {
        Drawing honest = Drawing.of(Drawing.Of.UNITS, "seed", POOL, 5, null);
        Drawing changed = new Drawing(honest.of(), honest.seed(), honest.pool(), "D001\nD002\nD003\nD004\nD005", null);

        assertThat(honest.repeats()).isTrue();
        assertThat(changed.repeats()).isFalse();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
