package org.guatu.platform;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The words of the product, one bundle per module: {@code messages/<module>.properties} in Chinese (the default) and
 * {@code <module>_en.properties} in English. A key begins with its module's name.
 */
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** An argument that is itself a word of the product: the name of a role, of a period, of a choice. */
    public record Word(String key) {}

    /**
     * The text in the reader's language, no code among its arguments; a missing key answers the key itself, which a test
     * forbids.
     */
    public static String text(Locale locale, String key, Object... arguments) {
        String pattern = pattern(locale, key);
        if (arguments.length == 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        Object[] said = Arrays.stream(arguments)
                .map(argument -> CodeWords.argument(locale, argument))
                .toArray();
        return new MessageFormat(pattern, locale).format(said);
    }

    public static boolean has(Locale locale, String key) {
        ResourceBundle bundle = bundle(locale, key);
        return bundle != null && bundle.containsKey(key);
    }

    private static String pattern(Locale locale, String key) {
        ResourceBundle bundle = bundle(locale, key);
        return bundle != null && bundle.containsKey(key) ? bundle.getString(key) : key;
    }

    private static @Nullable ResourceBundle bundle(Locale locale, String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            return null;
        }
        try {
            Locale known = Languages.of(locale);
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return ResourceBundle.getBundle("messages." + key.substring(0, dot), known, loader, NO_FALLBACK);
        } catch (MissingResourceException e) {
            return null;
        }
    }
}
