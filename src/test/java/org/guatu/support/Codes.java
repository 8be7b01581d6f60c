package org.guatu.support;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds what a person should not have to read: names of periods, roles and states as the product keeps them. */
public final class Codes {
    /** A period's name, or a word in capitals as enums and roles are named; a task's or unit's code is neither. */
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\w./-])(?:\\d{4}-(?:Q[1-4]|H[12]|(?:0[1-9]|1[0-2])(?![-\\d]))|[A-Z][A-Z_]{2,})(?![\\w/-])");

    /** What people of the trade write in capitals themselves. */
    private static final Set<String> WORDS = Set.of(
            "PDF",
            "JPG",
            "JPEG",
            "PNG",
            "OFD",
            "CSV",
            "XLSX",
            "XLS",
            "DOCX",
            "DOC",
            "PPTX",
            "TXT",
            "WPS",
            "API",
            "REST",
            "URL",
            "SHA",
            "HTTP",
            "HTTPS",
            "BPMN",
            "EMAIL",
            "SMTP",
            "DING",
            "WECOM",
            "AES",
            "GCM",
            "OIDC",
            "XML",
            "JSON",
            "HMAC",
            "TLS",
            "STARTTLS",
            "PPT",
            "SEC",
            // A setting by its name, and the example in the field in which a code is to be typed.
            "GUATU_CHANNELS_INTERNAL_HOSTS",
            "SPECIAL_ACTION");

    private Codes() {}

    public static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        CODE.matcher(text)
                .results()
                .map(one -> one.group())
                .filter(one -> !WORDS.contains(one))
                .forEach(found::add);
        return found;
    }
}
