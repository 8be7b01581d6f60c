package org.guatu.platform.upload;

import java.nio.charset.StandardCharsets;
import org.guatu.platform.upload.UnsafePackage.Reason;

/**
 * Looks at the bytes of an XML part before any parser does: no document type, no other encoding in which one could hide,
 * and no comment, attribute or text so long that a parser would keep more of it than memory holds.
 */
final class MarkupGuard {
    private static final int LONGEST_STRETCH = 1024 * 1024;
    private static final int MOST_ATTRIBUTES = 200;
    private static final byte NO_QUOTE = 0;
    private static final byte IN_TEXT = 1;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] DOCTYPE = bytes("!DOCTYPE");

    /** Markup in which a {@code <} means nothing, with its beginning and its end. */
    private enum Opaque {
        COMMENT("!--", "-->"),
        CHARACTERS("![CDATA[", "]]>"),
        INSTRUCTION("?", "?>"),
        NONE("", "");

        private final byte[] begin;
        private final byte[] end;

        Opaque(String begin, String end) {
            this.begin = bytes(begin);
            this.end = bytes(end);
        }
    }

    private long read;
    private int sinceOpening;
    private int stretch;
    private int attributes;
    /** The quote that an attribute's value began with. */
    private byte quote = IN_TEXT;

    private Opaque inside = Opaque.NONE;
    /** The first bytes behind the last {@code <}. */
    private final byte[] head = new byte[DOCTYPE.length];
    /** The last three bytes. */
    private int tail;

    void look(byte[] chunk, int length) {
        for (int at = 0; at < length; at++) {
            look(chunk[at]);
        }
    }

    private void look(byte b) {
        boolean mark = read < UTF_8_MARK.length && b == UTF_8_MARK[(int) read];
        boolean otherEncoding = b == 0 || (read == 0 && b != '<' && !mark);
        read++;
        if (otherEncoding || ++stretch > LONGEST_STRETCH) {
            throw new UnsafePackage(Reason.UNREADABLE, 0);
        }
        tail = (tail << 8 | (b & 0xFF)) & 0xFFFFFF;
        if (inside != Opaque.NONE) {
            if (endsWith(inside.end)) {
                inside = Opaque.NONE;
                stretch = 0;
            }
        } else if (b == '<') {
            sinceOpening = 0;
            stretch = 0;
            attributes = 0;
            quote = NO_QUOTE;
        } else if (sinceOpening < head.length) {
            head[sinceOpening++] = b;
            if (head[0] == '!' || head[0] == '?') {
                recognise();
            } else {
                sinceOpening = head.length; // an element
            }
        } else if (quote != IN_TEXT) {
            lookInElement(b);
        }
    }

    /** Some parsers compare every attribute of an element with every other. */
    private void lookInElement(byte b) {
        if (quote != NO_QUOTE) {
            quote = b == quote ? NO_QUOTE : quote;
        } else if (b == '"' || b == '\'') {
            quote = b;
            if (++attributes > MOST_ATTRIBUTES) {
                throw new UnsafePackage(Reason.UNREADABLE, 0);
            }
        } else if (b == '>') {
            quote = IN_TEXT;
        }
    }

    private void recognise() {
        if (begins(DOCTYPE)) {
            throw new UnsafePackage(Reason.DOCTYPE, 0);
        }
        for (Opaque one : Opaque.values()) {
            if (one != Opaque.NONE && begins(one.begin)) {
                inside = one;
                sinceOpening = head.length;
                tail = 0;
                return;
            }
        }
    }

    private boolean begins(byte[] word) {
        if (sinceOpening != word.length) {
            return false;
        }
        for (int at = 0; at < word.length; at++) {
            if (head[at] != word[at]) {
                return false;
            }
        }
        return true;
    }

    private boolean endsWith(byte[] word) {
        int wanted = 0;
        for (byte b : word) {
            wanted = wanted << 8 | b;
        }
        int mask = word.length == 3 ? 0xFFFFFF : 0xFFFF;
        return (tail & mask) == wanted;
    }

    /** A part with nothing in it is no XML. */
    void finish() {
        if (read <= UTF_8_MARK.length) {
            throw new UnsafePackage(Reason.UNREADABLE, 0);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
