package org.guatu.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** Units as they stood in an earlier version, one a line: role, unit and, where there is one, the collective name. */
final class PartText {
    private PartText() {}

    static String write(List<Part> parts) {
        return parts.stream()
                .map(one -> one.role() + " " + one.unitId() + (one.viaSet() == null ? "" : " " + one.viaSet()))
                .collect(Collectors.joining("\n"));
    }

    static List<Part> read(long task, String lines) {
        return lines.lines()
                .map(line -> line.split(" "))
                .map(words -> new Part(
                        task,
                        Long.parseLong(words[1]),
                        Part.Role.valueOf(words[0]),
                        words.length > 2 ? Long.valueOf(words[2]) : null))
                .toList();
    }
}
