package org.guatu.supervision.rectification.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 双随机抽取: a draw that everybody can repeat. The key of every object in the pool is written behind the seed and a
 * colon; those whose SHA-256 is the smallest are drawn. The seed, the pool as it stood and the outcome are kept.
 *
 * @param pool keys of all objects, one a line: codes of units, or {@code list/code} of tasks
 * @param drawn keys of those drawn, in the order of the lot, one a line
 * @param teamPool inspectors among whom the team was drawn, one a line; null where the team was named
 */
@Embeddable
public record Drawing(
        @Column(name = "draw_of", columnDefinition = "VARCHAR(40)") @Enumerated(EnumType.STRING) Of of,
        @Column(name = "draw_seed") String seed,
        @Column(name = "draw_pool", columnDefinition = "MEDIUMTEXT") String pool,
        @Column(columnDefinition = "TEXT") String drawn,
        @Column(columnDefinition = "TEXT") @Nullable String teamPool) {

    /** What is drawn. */
    public enum Of {
        TASKS,
        UNITS
    }

    static Drawing of(Of of, String seed, List<String> pool, int count, @Nullable List<String> teamPool) {
        return new Drawing(
                of,
                seed,
                String.join("\n", pool),
                String.join("\n", draw(seed, pool, count)),
                teamPool == null ? null : String.join("\n", teamPool));
    }

    /** The {@code count} keys of the pool on which the lot of this seed falls, in its order. */
    public static List<String> draw(String seed, List<String> pool, int count) {
        return pool.stream()
                .distinct()
                .sorted(Comparator.comparing((String key) -> lot(seed, key)).thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList();
    }

    private static String lot(String seed, String key) {
        try {
            byte[] text = (seed + ":" + key).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> poolKeys() {
        return lines(pool);
    }

    public List<String> drawnKeys() {
        return lines(drawn);
    }

    /** Whether the kept outcome is what seed and pool give: drawn again, now. */
    public boolean repeats() {
        return draw(seed, poolKeys(), drawnKeys().size()).equals(drawnKeys());
    }

    static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
    }
}
