package org.guatu.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps the ids of attached evidence in one column of the thing they prove: {@code 12,15}. */
public final class EvidenceIds {
    private EvidenceIds() {}

    public static String write(List<Long> ids) {
        return ids.stream().distinct().map(String::valueOf).collect(Collectors.joining(","));
    }

    public static List<Long> read(String column) {
        return column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split(",")).map(Long::valueOf).toList();
    }
}
