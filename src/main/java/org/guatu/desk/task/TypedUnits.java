package org.guatu.desk.task;

import java.util.Arrays;
import java.util.List;
import org.guatu.organization.UnitDirectory;
import org.jspecify.annotations.Nullable;

/** Names of units and collective names as they are typed, one after the other; what fits none goes on as it is. */
final class TypedUnits {
    private static final String SEPARATORS = "[、，,；;\\n]";

    private TypedUnits() {}

    static List<String> codes(@Nullable String typed, UnitDirectory directory) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split(SEPARATORS))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> directory
                                .resolve(name)
                                .map(UnitDirectory.Entry::code)
                                .orElse(name))
                        .toList();
    }
}
