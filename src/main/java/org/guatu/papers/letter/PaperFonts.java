package org.guatu.papers.letter;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.platform.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The font that PDF files are drawn with. The standard's own fonts are commercial and not shipped; an office that has them
 * names their files, all others get what the machine has, and are told so.
 */
@Named("paperFonts")
@Unremovable
@ApplicationScoped
public class PaperFonts {
    private static final Logger LOG = Logger.getLogger(PaperFonts.class);

    /** Where TrueType fonts with Chinese usually lie; the standard's own first. */
    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/truetype/simfang.ttf",
            "/usr/local/share/fonts/simfang.ttf",
            "C:/Windows/Fonts/simfang.ttf",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/arphic/uming.ttc",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/System/Library/Fonts/STHeiti Light.ttc");

    private final Optional<String> body;
    private final Optional<String> title;
    private final AtomicReference<@Nullable String> bodyName = new AtomicReference<>();

    PaperFonts(
            @ConfigProperty(name = "guatu.papers.font") Optional<String> body,
            @ConfigProperty(name = "guatu.papers.title-font") Optional<String> title) {
        this.body = body;
        this.title = title;
    }

    void tell(@Observes StartupEvent start) {
        if (file(body).isEmpty()) {
            LOG.warn("No Chinese TrueType font: letters cannot be had as PDF until one is installed"
                    + " (Debian: apt-get install fonts-wqy-zenhei) or guatu.papers.font names a file.");
        }
    }

    /** The fonts of one document. */
    record Loaded(PDType0Font body, PDType0Font title) {
        PDType0Font of(Face face) {
            return face == Face.TITLE || face == Face.HEAD ? title : body;
        }
    }

    Loaded load(PDDocument document) throws IOException {
        File file = file(body).orElseThrow(FontMissing::new);
        PDType0Font font = font(document, file);
        File other = file(title.or(() -> body)).orElse(file);
        return new Loaded(font, other.equals(file) ? font : font(document, other));
    }

    private static PDType0Font font(PDDocument document, File file) throws IOException {
        return PDType0Font.load(document, open(file), true);
    }

    private static TrueTypeFont open(File file) throws IOException {
        if (!file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
        }
        TrueTypeFont[] first = new TrueTypeFont[1];
        // Stays open: the document draws its glyphs from it until it is saved.
        new TrueTypeCollection(file).processAllFonts(one -> {
            if (first[0] == null) {
                first[0] = one;
            }
        });
        if (first[0] == null) {
            throw new IOException(file + " holds no font");
        }
        return first[0];
    }

    private static Optional<File> file(Optional<String> configured) {
        return configured
                .map(name -> Stream.of(name))
                .orElseGet(USUAL::stream)
                .map(File::new)
                .filter(File::canRead)
                .findFirst();
    }

    /** Whether a PDF can be drawn at all. */
    public boolean isMissing() {
        return file(body).isEmpty();
    }

    /** The font that stands in for the standard's; null where the standard's own is used, or none is there. */
    public @Nullable String getSubstitute() {
        String name = name();
        boolean own = name == null
                || Arrays.asList("FangSong", "仿宋_GB2312", "FangSong_GB2312").contains(name);
        return own ? null : name;
    }

    /** What the standard asks for. */
    public String getNamed() {
        return Face.BODY.font() + "、" + Face.TITLE.font();
    }

    private @Nullable String name() {
        if (bodyName.get() == null) {
            file(body).ifPresent(file -> {
                try (TrueTypeFont font = open(file)) {
                    bodyName.set(font.getName());
                } catch (IOException e) {
                    throw new IllegalStateException(file + " is no font that can be read", e);
                }
            });
        }
        return bodyName.get();
    }

    /** No font with Chinese is there: nothing is drawn rather than blank boxes. */
    public static class FontMissing extends Refusal {
        FontMissing() {
            super("papers.letter.fontMissing");
        }
    }
}
