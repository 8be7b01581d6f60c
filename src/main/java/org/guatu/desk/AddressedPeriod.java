package org.guatu.desk;

import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** A form belongs to its period: the one in its address and the one it carries are the same, or nothing is filed. */
public final class AddressedPeriod {
    private AddressedPeriod() {}

    /** Refuses a form that carries another period than its address names; an address may name none. */
    public static void require(@Nullable String address, @Nullable String form) {
        if (address != null && !address.equals(form)) {
            throw new Invalid("period", "insight.page.otherPeriod");
        }
    }
}
