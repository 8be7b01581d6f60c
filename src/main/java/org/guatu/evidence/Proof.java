package org.guatu.evidence;

import java.util.regex.Pattern;

/** A proof as readers see it: a file to download. */
public record Proof(long id, String name, long size) {
    private static final Pattern PICTURE = Pattern.compile("(?i).+\\.(png|jpe?g)");
    private static final Pattern DOCUMENT = Pattern.compile("(?i).+\\.pdf");

    /** Whether it is a picture: what is kept under such a name is one by its content too. */
    public boolean picture() {
        return PICTURE.matcher(name).matches();
    }

    /** Whether a page may show it in place. */
    public boolean shownInPlace() {
        return picture() || DOCUMENT.matcher(name).matches();
    }

    static Proof of(EvidenceFile file) {
        return new Proof(file.id(), file.name(), file.size());
    }
}
