package org.guatu.platform;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the product: Chinese first, English complete. */
public final class Languages {
    /** The root locale selects the bundles without suffix, which are Chinese. */
    public static final Locale CHINESE = Locale.ROOT;

    public static final Locale ENGLISH = Locale.ENGLISH;

    private Languages() {}

    public static Locale of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** The first language of an Accept-Language header that the product speaks; Chinese where none is. */
    public static Locale accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return CHINESE;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                if (range.getRange().startsWith("zh")) {
                    return CHINESE;
                }
                if (range.getRange().startsWith("en")) {
                    return ENGLISH;
                }
            }
        } catch (IllegalArgumentException e) {
            return CHINESE;
        }
        return CHINESE;
    }

    public static List<Locale> all() {
        return List.of(CHINESE, ENGLISH);
    }
}
