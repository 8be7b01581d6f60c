package org.guatu.organization;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is taken as an address of mail: one address, plainly written, so that it can be nothing else in a header. */
final class EmailAddress {
    private static final int LONGEST = 254;
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private EmailAddress() {}

    static boolean fits(@Nullable String text) {
        return text == null || text.length() <= LONGEST && PLAIN.matcher(text).matches();
    }
}
