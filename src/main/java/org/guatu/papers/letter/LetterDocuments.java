package org.guatu.papers.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.guatu.papers.Document;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.supervision.letter.Letter;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.paper.LetterPaper;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gives out letters as files: from the signature on the frozen text, before that a draft that says so. */
@ApplicationScoped
public class LetterDocuments {
    private static final Logger LOG = Logger.getLogger(LetterDocuments.class);

    private final LetterBook book;
    private final PaperFonts fonts;

    LetterDocuments(LetterBook book, PaperFonts fonts) {
        this.book = book;
        this.fonts = fonts;
    }

    /** What a letter is written as. */
    public enum Format {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** Of a file's name, with its dot. */
        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }

        public static Format of(@Nullable String name) {
            for (Format one : values()) {
                if (one.name().equalsIgnoreCase(name)) {
                    return one;
                }
            }
            throw new Invalid("format", "papers.letter.formatUnknown");
        }
    }

    public Document of(long letterId, Format format, Caller by) {
        Letter letter = book.letter(letterId, by);
        LetterPaper paper = book.paper(letter);
        return new Document(
                (paper.number() == null ? paper.title() : paper.number()) + format.ending(),
                format.mediaType,
                write(Paper.of(paper), format));
    }

    /** A document as a file of this kind. */
    public byte[] write(Paper paper, Format format) {
        List<String> missing = format == Format.PDF ? fonts.rare(paper).missing() : List.of();
        if (!missing.isEmpty()) {
            LOG.warnf("No font has %s: %s shows 〓.", missing, paper.title());
        }
        try {
            return format == Format.PDF ? LetterPdf.of(paper, fonts) : LetterDocx.of(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
