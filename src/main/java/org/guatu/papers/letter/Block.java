package org.guatu.papers.letter;

/**
 * One thing on the page.
 *
 * @param indent characters that the first line is moved in
 * @param right characters that a right-aligned line stays away from the edge
 * @param above blank lines above it
 */
record Block(Kind kind, String text, int indent, float right, int above) {

    /** What it is; kind decides face and place. */
    enum Kind {
        NUMBER,
        TITLE,
        RECIPIENT,
        BODY,
        SIGNATURE,
        DATE,
        CONTACT
    }

    static Block of(Kind kind, String text, int above) {
        return new Block(kind, text, 0, 0, above);
    }

    Block indented(int characters) {
        return new Block(kind, text, characters, right, above);
    }

    Block fromRight(float characters) {
        return new Block(kind, text, indent, characters, above);
    }
}
