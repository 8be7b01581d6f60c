package org.guatu.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.guatu.catalogue.TaskWording.Place;

/** Units as they stood in an earlier version, one a line: role, unit and, where there is one, the collective name. */
final class PartText {
    private PartText() {}

    static String write(List<Place> parts) {
        return parts.stream()
                .map(one -> one.role() + " " + one.unit() + (one.viaSet() == null ? "" : " " + one.viaSet()))
                .collect(Collectors.joining("\n"));
    }

    static List<Place> read(String lines) {
        return lines.lines()
                .map(line -> line.split(" "))
                .map(words -> new Place(
                        Part.Role.valueOf(words[0]),
                        Long.parseLong(words[1]),
                        words.length > 2 ? Long.valueOf(words[2]) : null))
                .toList();
    }
}
