package org.guatu.platform;

import java.util.Locale;

/** What is said at the command line, where nobody has chosen a language: a line in English and a line in Chinese. */
public final class BothLanguages {
    private BothLanguages() {}

    public static String text(String key, Object... arguments) {
        return Texts.text(Locale.ENGLISH, key, arguments)
                + System.lineSeparator()
                + Texts.text(Locale.CHINESE, key, arguments);
    }
}
