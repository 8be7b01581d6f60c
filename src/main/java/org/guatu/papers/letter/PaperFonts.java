package org.guatu.papers.letter;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.OpenTypeFont;
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

    /** The standard's own font, by its names. */
    private static final Set<String> OWN = Set.of("FangSong", "仿宋_GB2312", "FangSong_GB2312");

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

    /** Stands for all Chinese: a font without it draws no letter. */
    private static final char PROBE = '办';

    private final Optional<Usable> body;
    private final Optional<Usable> title;
    private final List<String> unusable;

    PaperFonts(
            @ConfigProperty(name = "guatu.papers.font") Optional<String> body,
            @ConfigProperty(name = "guatu.papers.title-font") Optional<String> title) {
        this.body = first(body.map(List::of).orElse(USUAL));
        this.title = first(title.map(List::of).orElse(List.of())).or(() -> this.body);
        this.unusable = Stream.concat(body.stream(), title.stream())
                .filter(file -> usable(file).isEmpty())
                .toList();
    }

    /** A file that can be drawn with, and what the font in it calls itself. */
    private record Usable(File file, String name) {}

    private static Optional<Usable> first(List<String> files) {
        return files.stream().map(PaperFonts::usable).flatMap(Optional::stream).findFirst();
    }

    /** A TrueType font with Chinese; whatever else lies there is passed over. */
    private static Optional<Usable> usable(String name) {
        File file = new File(name);
        if (!file.canRead()) {
            return Optional.empty();
        }
        try (TrueTypeFont font = open(file)) {
            boolean outlines = !(font instanceof OpenTypeFont other && other.isPostScript());
            boolean chinese = font.getUnicodeCmapLookup().getGlyphId(PROBE) != 0;
            return outlines && chinese ? Optional.of(new Usable(file, font.getName())) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            LOG.debugf(damaged, "%s is no font that can be read", file);
            return Optional.empty();
        }
    }

    void tell(@Observes StartupEvent start) {
        unusable.forEach(file -> LOG.warnf("%s is no TrueType font with Chinese that can be read.", file));
        if (isMissing()) {
            LOG.warn("No Chinese TrueType font: letters cannot be had as PDF until one is installed"
                    + " (Debian: apt-get install fonts-wqy-zenhei) or guatu.papers.font names a file.");
        } else if (getSubstitute() != null) {
            LOG.infof("Letters as PDF are drawn with %s in place of %s.", getSubstitute(), getNamed());
        }
    }

    /** The fonts of one document. */
    record Loaded(PDType0Font body, PDType0Font title) {
        PDType0Font of(Typeface face) {
            return face == Typeface.TITLE || face == Typeface.HEAD ? title : body;
        }
    }

    Loaded load(PDDocument document) throws IOException {
        File file = body.orElseThrow(FontMissing::new).file();
        PDType0Font font = font(document, file);
        File other = title.map(Usable::file).orElse(file);
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

    /** Whether a PDF can be drawn at all. */
    public boolean isMissing() {
        return body.isEmpty();
    }

    /** The font that stands in for the standard's; null where the standard's own is used, or none is there. */
    public @Nullable String getSubstitute() {
        String name = body.map(Usable::name).orElse(null);
        return name == null || OWN.contains(name) ? null : name;
    }

    /** What the standard asks for. */
    public String getNamed() {
        return Typeface.BODY.font() + "、" + Typeface.TITLE.font();
    }

    /** No font with Chinese is there: nothing is drawn rather than blank boxes. */
    public static class FontMissing extends Refusal {
        FontMissing() {
            super("papers.letter.fontMissing");
        }
    }
}
