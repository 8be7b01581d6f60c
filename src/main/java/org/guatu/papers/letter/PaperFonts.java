package org.guatu.papers.letter;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.supervision.paper.LetterPaper;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that PDF files are drawn with. The standard's own fonts are commercial and not shipped: an office that has them
 * names their files or has them where they usually lie. All others get the open serif that is shipped, and are told so. A
 * character that the font does not have comes from a font of the machine; see {@link #rare}.
 */
@Named("paperFonts")
@Unremovable
@ApplicationScoped
public class PaperFonts {
    private static final Logger LOG = Logger.getLogger(PaperFonts.class);

    /** The standard's own font, by its names. */
    private static final Set<String> OWN = Set.of("FangSong", "仿宋_GB2312", "FangSong_GB2312");

    /** Noto Serif SC, cut down by {@code deploy/font/cut}; its licence lies beside it. */
    private static final String SHIPPED = "/fonts/NotoSerifSC-letters.ttf";

    private static final List<String> USUAL_BODY = List.of(
            "/usr/share/fonts/truetype/simfang.ttf",
            "/usr/local/share/fonts/simfang.ttf",
            "C:/Windows/Fonts/simfang.ttf");

    private static final List<String> USUAL_TITLE = List.of(
            "/usr/share/fonts/truetype/FZXBSJW.TTF",
            "/usr/local/share/fonts/FZXBSJW.TTF",
            "C:/Windows/Fonts/FZXBSJW.TTF");

    /** Where fonts with many characters usually lie, those with the rarest last. */
    private static final List<String> USUAL_RARE = List.of(
            "C:/Windows/Fonts/simsun.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/arphic/uming.ttc",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/System/Library/Fonts/STHeiti Light.ttc",
            "/usr/share/fonts/truetype/hanazono/HanaMinA.ttf",
            "/usr/share/fonts/truetype/hanazono/HanaMinB.ttf",
            "C:/Windows/Fonts/simsunb.ttf");

    /** Stands for all Chinese: a font without it draws no letter. */
    private static final char PROBE = '办';

    private final Usable body;
    private final Usable title;
    private final List<String> rare;
    private final List<String> unusable;

    @Inject
    PaperFonts(
            @ConfigProperty(name = "guatu.papers.font") Optional<String> body,
            @ConfigProperty(name = "guatu.papers.title-font") Optional<String> title) {
        this(body, title, USUAL_RARE);
    }

    /** @param rare files that are looked through for what the fonts do not have */
    public PaperFonts(Optional<String> body, Optional<String> title, List<String> rare) {
        this.body = first(body.map(List::of).orElse(USUAL_BODY), "仿宋_GB2312");
        this.title = first(title.map(List::of).orElse(USUAL_TITLE), "方正小标宋简体");
        this.rare = rare.stream().filter(file -> new File(file).canRead()).toList();
        this.unusable = Stream.concat(body.stream(), title.stream())
                .filter(file -> usable(file).isEmpty())
                .toList();
    }

    /**
     * A font that can be drawn with.
     *
     * @param file null for the one that is shipped
     * @param name what it calls itself
     * @param characters which characters it has
     * @param standIn the font of the standard that it stands in for; null where it is that font
     */
    private record Usable(@Nullable File file, String name, CmapLookup characters, @Nullable String standIn) {
        TrueTypeFont open() throws IOException {
            return file == null ? shipped() : PaperFonts.open(file);
        }
    }

    /** The first that can be used; where the standard's own is not there, the one that is shipped. */
    private static Usable first(List<String> files, String standard) {
        return files.stream()
                .map(PaperFonts::usable)
                .flatMap(Optional::stream)
                .findFirst()
                .map(one -> new Usable(
                        one.file(), one.name(), one.characters(), own(one.name(), standard) ? null : standard))
                .orElseGet(() -> shippedFor(standard));
    }

    private static Usable shippedFor(String standard) {
        return new Usable(null, "Noto Serif SC", Shipped.CHARACTERS, standard);
    }

    /** Read when it is needed, and once for text and title. */
    private static final class Shipped {
        static final CmapLookup CHARACTERS = characters();

        private static CmapLookup characters() {
            try (TrueTypeFont font = shipped()) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean own(String name, String standard) {
        return name.equals(standard)
                || OWN.contains(standard) && OWN.contains(name)
                || standard.startsWith("方正小标宋") && name.startsWith("FZXiaoBiaoSong");
    }

    /** A TrueType font with Chinese; whatever else lies there is passed over. */
    private static Optional<Usable> usable(String name) {
        File file = new File(name);
        if (!file.canRead()) {
            return Optional.empty();
        }
        try (TrueTypeFont font = open(file)) {
            return outlines(font) && has(font, PROBE)
                    ? Optional.of(new Usable(file, font.getName(), font.getUnicodeCmapLookup(), null))
                    : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            LOG.debugf(damaged, "%s is no font that can be read", file);
            return Optional.empty();
        }
    }

    private static boolean outlines(TrueTypeFont font) {
        return !(font instanceof OpenTypeFont other && other.isPostScript());
    }

    private static boolean has(TrueTypeFont font, int character) throws IOException {
        return font.getUnicodeCmapLookup().getGlyphId(character) != 0;
    }

    void tell(@Observes StartupEvent start) {
        unusable.forEach(file -> LOG.warnf("%s is no TrueType font with Chinese that can be read.", file));
        if (getSubstitute() != null) {
            LOG.infof("Letters as PDF are drawn with %s in place of %s.", getSubstitute(), getNamed());
        }
    }

    /** Writes on the pages of a document that is no letter. */
    public PdfWriter writer(PDDocument document) throws IOException {
        return new PdfWriter(document, load(document));
    }

    /** The fonts of one document. */
    Loaded load(PDDocument document) throws IOException {
        PDType0Font font = PDType0Font.load(document, body.open(), true);
        PDType0Font heads =
                Objects.equals(title.file(), body.file()) ? font : PDType0Font.load(document, title.open(), true);
        return new Loaded(document, font, heads, rare);
    }

    /** The fonts of one document; one for rare characters is opened when the first of them comes. */
    static final class Loaded {
        private final PDDocument document;
        private final PDType0Font body;
        private final PDType0Font title;
        private final Deque<String> unopened;
        private final List<PDType0Font> rare = new ArrayList<>();

        private Loaded(PDDocument document, PDType0Font body, PDType0Font title, List<String> rare) {
            this.document = document;
            this.body = body;
            this.title = title;
            this.unopened = new ArrayDeque<>(rare);
        }

        PDType0Font of(Typeface face) {
            return face == Typeface.TITLE || face == Typeface.HEAD ? title : body;
        }

        /** The font that a character is drawn with: the face's own, else one of the machine; null where none has it. */
        @Nullable
        PDType0Font with(String character, Typeface face) {
            if (has(of(face), character)) {
                return of(face);
            }
            while (true) {
                for (PDType0Font one : rare) {
                    if (has(one, character)) {
                        return one;
                    }
                }
                if (unopened.isEmpty()) {
                    return null;
                }
                open(unopened.pop());
            }
        }

        private void open(String file) {
            try {
                TrueTypeFont font = PaperFonts.open(new File(file));
                if (outlines(font)) {
                    rare.add(PDType0Font.load(document, font, true));
                }
            } catch (IOException | RuntimeException damaged) {
                LOG.debugf(damaged, "%s is no font that can be read", file);
            }
        }

        private static boolean has(PDType0Font font, String one) {
            try {
                font.encode(one);
                return true;
            } catch (IOException | IllegalArgumentException missing) {
                return false;
            }
        }
    }

    /**
     * The characters of a letter that the fonts of text and title do not have.
     *
     * @param lent with the font of the machine that they are drawn with, as "㛃（文泉驿正黑）"
     * @param missing those that no font has; they are drawn as 〓
     */
    public record Rare(List<String> lent, List<String> missing) {
        public String lentText() {
            return String.join("、", lent);
        }

        public String missingText() {
            return String.join("、", missing);
        }
    }

    /** What of a letter cannot be drawn with the fonts of letters. */
    public Rare rare(LetterPaper paper) {
        return rare(Paper.of(paper));
    }

    Rare rare(Paper paper) {
        String cells = paper.annexes().stream()
                .flatMap(annex -> annex.rows().stream())
                .flatMap(List::stream)
                .map(TablePdf::drawn)
                .collect(Collectors.joining());
        String words =
                String.join("", paper.paragraphs()) + paper.recipient() + paper.contact() + paper.copies() + cells;
        String heads = paper.title() + paper.issuer();
        Set<Integer> strange = new TreeSet<>(without(body, words));
        strange.addAll(without(title, heads));
        List<String> lent = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        strange.forEach(one -> lender(one)
                .ifPresentOrElse(
                        font -> lent.add(Character.toString(one) + "（" + font + "）"),
                        () -> missing.add(Character.toString(one))));
        return new Rare(lent, missing);
    }

    private static List<Integer> without(Usable font, String text) {
        return text.codePoints()
                .filter(one -> one > ' ' && font.characters().getGlyphId(one) == 0)
                .boxed()
                .toList();
    }

    private Optional<String> lender(int character) {
        for (String file : rare) {
            try (TrueTypeFont font = open(new File(file))) {
                if (outlines(font) && has(font, character)) {
                    return Optional.of(font.getName());
                }
            } catch (IOException | RuntimeException damaged) {
                LOG.debugf(damaged, "%s is no font that can be read", file);
            }
        }
        return Optional.empty();
    }

    private static TrueTypeFont shipped() throws IOException {
        try (InputStream font = Objects.requireNonNull(PaperFonts.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font.readAllBytes()));
        }
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

    /** The fonts that stand in for the standard's; null where its own are used. */
    public @Nullable String getSubstitute() {
        String names = Stream.of(body, title)
                .filter(one -> one.standIn() != null)
                .map(Usable::name)
                .distinct()
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? null : names;
    }

    /** What the standard asks for and is not there. */
    public String getNamed() {
        return Stream.of(body, title)
                .map(Usable::standIn)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("、"));
    }
}
