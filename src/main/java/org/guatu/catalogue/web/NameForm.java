package org.guatu.catalogue.web;

import java.util.List;
import org.guatu.catalogue.intake.NameUnit;
import org.guatu.platform.Invalid;
import org.guatu.platform.OnePerLine;
import org.jspecify.annotations.Nullable;

/**
 * {@link NameUnit} as the desk sends it: a unit whose button was pressed goes before what was typed, and nothing typed
 * does not mean that the name is left out; that has a button of its own.
 *
 * @param act {@code drop} or {@code undo}; nothing where units are named
 */
public record NameForm(
        @Nullable String name,
        @Nullable String unit,
        @OnePerLine @Nullable List<String> units,
        boolean remember,
        @Nullable String act) {
    NameUnit asked() {
        if ("undo".equals(act)) {
            return new NameUnit(name, null, null, true);
        }
        List<String> meant = "drop".equals(act) ? List.of() : meant();
        return new NameUnit(name, meant, remember && meant.size() == 1, null);
    }

    private List<String> meant() {
        if (unit != null) {
            return List.of(unit);
        }
        if (units == null || units.isEmpty()) {
            throw new Invalid("units", "catalogue.page.import.unitMissing");
        }
        return units;
    }
}
