package org.guatu.catalogue.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name that nobody knows means in all rows.
 *
 * @param units by code or name; none to leave the name out
 * @param remember keeps it as an alias of the one unit
 * @param undo opens the question again
 */
public record NameUnit(
        @Nullable String name, @Nullable List<String> units, @Nullable Boolean remember, @Nullable Boolean undo) {}
