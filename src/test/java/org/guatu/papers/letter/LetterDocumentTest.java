package org.guatu.papers.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.paper.LetterPaper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Letters on paper: their text is there, the grid holds, and a picture of each page is kept to be looked at. */
class LetterDocumentTest {
    private static final Path KEPT = Path.of("target/letters");
    private static final PaperFonts FONTS = new PaperFonts(Optional.empty(), Optional.empty());
    private static final String FACTS = "《2024年法治建设工作要点》第2024-31号任务“推行行政执法‘综合查一次’”由你单位牵头，完成时限为2024年12月31日。"
            + "截至2024年10月17日，序时进度60%，实际进度20%，滞后40个百分点。2024年三季度进展应于2024年10月8日前报送，至今未报送，逾期7个工作日。"
            + "某依法治区办〔2024〕1号应于2024年10月16日前回复，至今未回复。";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REMINDER")
    void a_pdf_holds_number_addressee_facts_and_date(Level level) throws IOException {
        LetterPaper paper = paper(level, "某依法治区办〔2024〕5号", 1);

        try (PDDocument document = kept(paper, level.name().toLowerCase(java.util.Locale.ROOT))) {
            String text = text(document);
            assertThat(text)
                    .contains("某依法治区办〔2024〕5号", "区水务局：", "滞后40个百分点", "2024年10月17日", "抄送：分管区领导。")
                    .contains("联系人：陈敏");
            assertThat(text).doesNotContain("草稿");
        }
    }

    @Test
    void a_long_letter_goes_on_with_page_numbers_from_the_second_page() throws IOException {
        try (PDDocument document = kept(paper(Level.SUPERVISION_ORDER, "某依法治区办〔2024〕6号", 9), "order-long")) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(page(document, 4))
                    .as("no page has a signature and no text")
                    .contains("整改计划。中共某区委");
            assertThat(page(document, 1)).doesNotContain("—1—");
            assertThat(page(document, 2)).contains("—2—");
        }
    }

    @Test
    void a_circular_ends_on_an_even_page_with_printer_and_date() throws IOException {
        try (PDDocument document = kept(paper(Level.CIRCULAR, "某依法治区委〔2024〕1号", 1), "circular-short")) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(page(document, 1)).contains("—1—");
            assertThat(page(document, 2)).contains("2024年10月17日印发");
        }
    }

    @Test
    void a_draft_says_so_and_has_no_number() throws IOException {
        try (PDDocument document = kept(paper(Level.REMINDER_LETTER, null, 1), "draft")) {
            assertThat(text(document)).contains("草稿", "（草稿，签发时编号）");
        }
    }

    @Test
    void the_grid_has_twenty_eight_characters_and_no_line_begins_with_a_closing_mark() {
        String text = "根据《清单》要求，" + "督办".repeat(40) + "，完成100%；逾期7个工作日。" + "（一）" + "落实".repeat(30) + "。";

        List<String> lines = LineBreaker.lines(text, PageGeometry.CHARACTERS, 2);

        assertThat(String.join("", lines)).isEqualTo(text);
        assertThat(lines).allMatch(line -> LetterLayout.width(line) <= PageGeometry.CHARACTERS);
        assertThat(lines).noneMatch(line -> "，。；：、）》”".indexOf(line.charAt(0)) >= 0);
        assertThat(lines).noneMatch(line -> "（《“".indexOf(line.charAt(line.length() - 1)) >= 0);
        assertThat(LetterLayout.width(lines.get(0))).isBetween(25f, 26f);
    }

    @Test
    void a_word_file_names_the_standards_fonts_and_has_its_page() throws IOException {
        LetterPaper paper = paper(Level.SUPERVISION_ORDER, "某依法治区办〔2024〕5号", 1);
        byte[] file = docx(paper);
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve("order.docx"), file);
        Files.write(KEPT.resolve("circular.docx"), docx(paper(Level.CIRCULAR, "某依法治区委〔2024〕1号", 1)));

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            String text = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
            assertThat(text).contains("某依法治区办〔2024〕5号", "区水务局：", "滞后40个百分点", "抄送：分管区领导。");
            var margins = document.getDocument().getBody().getSectPr().getPgMar();
            assertThat(List.of(margins.getTop(), margins.getLeft(), margins.getBottom(), margins.getRight()))
                    .as("37, 28, 35 and 26 mm in twentieths of a point")
                    .map(Object::toString)
                    .containsExactly("2098", "1587", "1984", "1474");
            var grid = document.getDocument().getBody().getSectPr().getDocGrid();
            int high = ((BigInteger) grid.getLinePitch()).intValue();
            assertThat(22 * high).as("22 lines between the margins").isBetween(12756 - high / 2, 12756);
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(run -> run.getFontSizeAsDouble() == 16)
                            .map(run -> 28 * (16 * 20 + run.getCharacterSpacing())))
                    .as("28 characters within 156 mm, to less than one more")
                    .allMatch(wide -> wide <= 8844 && wide > 8844 - 100);
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .map(run -> run.getFontFamily() + " " + run.getFontSizeAsDouble()))
                    .contains("方正小标宋简体 22.0", "仿宋_GB2312 16.0");
            assertThat(document.getHeaderList())
                    .anyMatch(header -> header.getText().contains(paper.issuer()));
        }
    }

    @Test
    void without_the_standards_fonts_the_shipped_serif_is_taken_and_no_font_of_the_machine() throws IOException {
        PaperFonts bare = new PaperFonts(Optional.of("/nowhere/font.ttf"), Optional.empty(), List.of());

        byte[] file = pdf(paper(Level.REMINDER_LETTER, "某依法治区办〔2024〕5号", 1), bare);

        assertThat(bare.getSubstitute()).isEqualTo("Noto Serif SC");
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(text(document)).contains("区水务局：", "联系人：陈敏").doesNotContain("〓");
            assertThat(fonts(document)).isNotEmpty().allMatch(name -> name.endsWith("NotoSerifSC-Regular"));
        }
    }

    @Test
    void a_file_that_is_no_font_or_has_no_chinese_is_passed_over(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("font.ttf"), "no font");

        assertThat(new PaperFonts(Optional.of(text.toString()), Optional.empty()).getNamed())
                .contains("仿宋_GB2312");
        assertThat(pdf(paper(Level.CIRCULAR, null, 1), new PaperFonts(Optional.empty(), Optional.of(text.toString()))))
                .as("a title font that cannot be read leaves the title to the shipped one")
                .isNotEmpty();
    }

    @Test
    void rare_characters_come_from_a_font_of_the_machine_and_are_named_and_never_left_blank() throws IOException {
        LetterPaper rare = named("联系人：李㛃、吴𬱖");

        PaperFonts machine = new PaperFonts(Optional.empty(), Optional.empty());
        PaperFonts bare = new PaperFonts(Optional.empty(), Optional.empty(), List.of());

        assertThat(bare.rare(rare).lent()).isEmpty();
        assertThat(bare.rare(rare).missing()).containsExactly("㛃", "𬱖");
        assertThat(bare.rare(paper(Level.CIRCULAR, null, 1)).missing()).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf(rare, bare))) {
            assertThat(text(document)).contains("李〓、吴〓");
        }
        try (PDDocument document = Loader.loadPDF(pdf(rare, machine))) {
            assertThat(machine.rare(rare).lent()).allMatch(one -> one.matches(".+（.+）"));
            assertThat(text(document))
                    .contains(machine.rare(rare).missing().contains("㛃") ? "李〓" : "李㛃")
                    .contains(machine.rare(rare).missing().contains("𬱖") ? "吴〓" : "吴𬱖");
        }
    }

    /** Domain brief §7 with GB/T 9704-2012, 7.3.1: titles that were broken within words, and where they break now. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    关于限期推进“推进公共数据跨区域共享”的督办单 | 共享
                    关于限期推进“推行行政执法‘综合查一次’工作机制”的督办单 | 综合查一次
                    关于推进“开展规范性文件实施后评估并向社会公布评估结果”的提醒函 | 规范性
                    关于推进“健全府院联动和行政争议前端化解机制”的提醒函 | 机制
                    关于就“建设新就业群体合法权益保障法律服务工作站”约谈区人力资源社会保障局的通知 | 保障
                    关于“攻坚‘一规划两方案’296项任务清单”推进滞后情况的通报 | 任务
                    """)
    void a_title_is_broken_between_words_into_lines_of_about_the_same_length(String title, String word) {
        List<String> lines = LetterLayout.titleLines(title);

        assertThat(String.join("", lines)).isEqualTo(title);
        assertThat(lines).as("holds %s together", word).anyMatch(line -> line.contains(word));
        for (int at = lines.get(0).length(), line = 1;
                line < lines.size();
                at += lines.get(line++).length()) {
            assertThat(Words.inside(title).get(at))
                    .as("%s | %s", lines.get(line - 1), lines.get(line))
                    .isFalse();
        }
        assertThat(lines).allMatch(line -> LetterLayout.width(line) <= 20.1);
        assertThat(lines.stream().mapToDouble(LetterLayout::width).max().orElse(0)
                        - lines.stream().mapToDouble(LetterLayout::width).min().orElse(0))
                .as("even: %s", lines)
                .isLessThanOrEqualTo(8);
    }

    /** 7.3.5.1: the date four characters from the edge, the name centred above it; a long name in lines, all within the page. */
    @ParameterizedTest
    @ValueSource(strings = {"区司法局", "中共某区委全面依法治区委员会", "中共某区委全面依法治区委员会办公室", "中共某某蒙古族藏族自治县委员会全面依法治县委员会办公室"})
    void the_date_stands_four_characters_from_the_right_and_the_issuer_centred_above_it(String issuer) {
        List<Block> signed = LetterLayout.of(Paper.of(signedBy(issuer))).stream()
                .filter(one -> one.kind() == Block.Kind.SIGNATURE || one.kind() == Block.Kind.DATE)
                .toList();
        Block date = signed.get(signed.size() - 1);

        assertThat(date.kind()).isEqualTo(Block.Kind.DATE);
        assertThat(date.right()).isEqualTo(4);
        assertThat(signed).allSatisfy(one -> {
            assertThat(one.right()).isGreaterThanOrEqualTo(0);
            assertThat(one.right() + LetterLayout.width(one.text()) / 2)
                    .isEqualTo(4 + LetterLayout.width(date.text()) / 2);
        });
        assertThat(signed.stream().filter(one -> one != date).map(Block::text).collect(Collectors.joining()))
                .isEqualTo(issuer);
    }

    /** 10.1: the lower double line thin over thick, 20 mm from the lower edge; the upper one thick over thin. */
    @Test
    void the_red_lines_of_a_letter_are_thick_outside_and_the_lower_ones_twenty_millimetres_from_the_edge()
            throws IOException {
        try (PDDocument document = kept(paper(Level.REMINDER_LETTER, "某依法治区办〔2024〕5号", 1), "lines")) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 600);
            List<int[]> bars = redBars(page, page.getWidth() / 7);

            int[] thin = bars.get(bars.size() - 2);
            int[] thick = bars.get(bars.size() - 1);
            assertThat(thick[1]).isGreaterThan(2 * thin[1]);
            double edge = (page.getHeight() - thick[0] - thick[1]) * 25.4 / 600;
            assertThat(edge).isBetween(19.8, 20.2);
            assertThat(bars.get(bars.size() - 4)[1])
                    .as("upper: thick over thin")
                    .isGreaterThan(2 * bars.get(bars.size() - 3)[1]);
        }
    }

    /** Red stretches down one column of a page: where each begins, and how high it is. */
    private static List<int[]> redBars(BufferedImage page, int column) {
        List<int[]> bars = new ArrayList<>();
        boolean before = false;
        for (int y = 0; y < page.getHeight(); y++) {
            int colour = page.getRGB(column, y);
            boolean red = (colour >> 16 & 0xFF) > 150 && (colour >> 8 & 0xFF) < 100;
            if (red && !before) {
                bars.add(new int[] {y, 0});
            }
            if (red) {
                bars.get(bars.size() - 1)[1]++;
            }
            before = red;
        }
        return bars;
    }

    @ParameterizedTest
    @EnumSource(names = {"REMINDER_LETTER", "CIRCULAR"})
    void a_word_file_keeps_the_schemas_order_of_properties(Level level) throws IOException {
        List<String> order = List.of("rFonts", "color", "spacing", "sz", "szCs");
        for (Element properties : elements(docx(paper(level, "某依法治区办〔2024〕5号", 1)), "rPr")) {
            List<String> names = new ArrayList<>();
            for (Node one = properties.getFirstChild(); one != null; one = one.getNextSibling()) {
                names.add(one.getLocalName());
            }
            assertThat(order).containsAll(names);
            assertThat(names).isSortedAccordingTo(Comparator.comparing(order::indexOf));
        }
    }

    /** 7.5: 四号半角宋体, the digits as well as the dashes. */
    @Test
    void the_page_number_of_a_word_file_is_in_song_of_size_four() throws IOException {
        byte[] file = docx(paper(Level.CIRCULAR, "某依法治区委〔2024〕1号", 1));

        List<Element> fields = elements(file, "instrText");
        assertThat(fields).hasSize(2);
        assertThat(elements(file, "fldSimple")).isEmpty();
        for (Element field : fields) {
            Element run = (Element) field.getParentNode();
            assertThat(field.getTextContent().strip()).isEqualTo("PAGE");
            Element fonts = (Element) run.getElementsByTagNameNS("*", "rFonts").item(0);
            assertThat(fonts.getAttributeNS(fonts.getNamespaceURI(), "ascii")).isEqualTo("宋体");
            Element size = (Element) run.getElementsByTagNameNS("*", "sz").item(0);
            assertThat(size.getAttributeNS(size.getNamespaceURI(), "val")).isEqualTo("28");
        }
    }

    @Test
    void the_lower_red_lines_of_a_word_file_are_thin_over_thick_at_twenty_millimetres() throws IOException {
        byte[] file = docx(paper(Level.REMINDER_LETTER, "某依法治区办〔2024〕5号", 1));

        List<int[]> widths = elements(file, "pBdr").stream()
                .map(one -> new int[] {width(one, "top"), width(one, "bottom")})
                .toList();
        assertThat(widths).as("upper thick over thin, lower thin over thick").hasSize(2);
        assertThat(widths).anyMatch(one -> one[0] > 2 * one[1]).anyMatch(one -> 2 * one[0] < one[1]);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getDocument().getBody().getSectPr().getPgMar().getFooter())
                    .as("20 mm in twentieths of a point")
                    .hasToString("1134");
        }
    }

    private static int width(Element borders, String side) {
        Element line = (Element) borders.getElementsByTagNameNS("*", side).item(0);
        return Integer.parseInt(line.getAttributeNS(line.getNamespaceURI(), "sz"));
    }

    /** All elements of a name in the text, headers and footers of a Word file. */
    private static List<Element> elements(byte[] file, String name) throws IOException {
        List<Element> found = new ArrayList<>();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (!part.getName().matches("word/(document|header\\d*|footer\\d*)\\.xml")) {
                    continue;
                }
                NodeList all = factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(parts.readAllBytes()))
                        .getElementsByTagNameNS("*", name);
                for (int i = 0; i < all.getLength(); i++) {
                    found.add((Element) all.item(i));
                }
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static Set<String> fonts(PDDocument document) throws IOException {
        Set<String> names = new HashSet<>();
        for (PDPage page : document.getPages()) {
            for (COSName key : page.getResources().getFontNames()) {
                names.add(page.getResources().getFont(key).getName());
            }
        }
        return names;
    }

    private static LetterPaper named(String contact) {
        LetterPaper one = paper(Level.REMINDER_LETTER, null, 1);
        return new LetterPaper(
                one.level(),
                one.issuer(),
                null,
                one.title(),
                one.recipient(),
                one.paragraphs(),
                one.date(),
                contact,
                "");
    }

    private static LetterPaper signedBy(String issuer) {
        LetterPaper one = paper(Level.REMINDER_LETTER, null, 1);
        return new LetterPaper(
                one.level(), issuer, null, one.title(), one.recipient(), one.paragraphs(), one.date(), "", "");
    }

    @Test
    void a_substituted_font_is_named() {
        assertThat(FONTS.getNamed()).isEqualTo("仿宋_GB2312、方正小标宋简体");
        assertThat(FONTS.getSubstitute())
                .as("the standard's font is installed nowhere by default")
                .isNotBlank();
    }

    private static final List<String> MEASURES = List.of("一是成立专班，明确责任人；", "二是每周调度；", "三是年底前完成。");
    private static final String ADDRESS = "a1b2c3".repeat(50);

    @ParameterizedTest
    @EnumSource(names = {"REMINDER_LETTER", "CIRCULAR"})
    void a_list_of_measures_keeps_its_lines_and_a_long_address_stays_within_the_text_area(Level level)
            throws IOException {
        LetterPaper written = written(level);

        try (PDDocument document = kept(written, "as-written-" + level.name().toLowerCase(java.util.Locale.ROOT))) {
            Placed placed = new Placed();
            placed.getText(document);
            assertThat(placed.lines).containsSubsequence(MEASURES);
            assertThat(String.join("", placed.lines)).contains(ADDRESS);
            assertThat(placed.lines).noneMatch(line -> line.startsWith("，"));
            assertThat(placed.right)
                    .as("the edge of the text area, in points")
                    .isLessThanOrEqualTo(PageGeometry.LEFT + PageGeometry.AREA + 0.5f);
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(written)))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsSubsequence(MEASURES)
                    .anyMatch(text -> text.contains(ADDRESS));
            assertThat(elements(docx(written), "noBreakHyphen")).isEmpty();
        }
    }

    /** Lines as they stand on the page, and how far to the right any of them reaches. */
    private static final class Placed extends PDFTextStripper {
        private final List<String> lines = new ArrayList<>();
        private float right;

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            lines.add(text.strip());
            for (TextPosition one : positions) {
                right = Math.max(right, one.getXDirAdj() + one.getWidthDirAdj());
            }
            super.writeString(text, positions);
        }
    }

    private static LetterPaper written(Level level) {
        LetterPaper one = paper(level, "某依法治区办〔2024〕5号", 1);
        List<String> paragraphs = new ArrayList<>(MEASURES);
        paragraphs.add("详见https://www.example.gov.cn/" + ADDRESS + "，请查收。");
        paragraphs.add(ADDRESS);
        return new LetterPaper(
                one.level(),
                one.issuer(),
                one.number(),
                one.title(),
                one.recipient(),
                paragraphs,
                one.date(),
                one.contact(),
                one.copies());
    }

    private static LetterPaper paper(Level level, @Nullable String number, int times) {
        List<String> paragraphs = new ArrayList<>(Collections.nCopies(times, FACTS));
        paragraphs.add("根据《2024年法治建设工作要点》（2024年1月2日下达）的任务分工和完成时限要求，现就有关事项督办如下。");
        paragraphs.add("请你单位主要负责同志亲自督办，制定整改计划，明确措施、责任人和时间节点，限期赶上序时进度。");
        paragraphs.add("请于2024年10月24日前（自签收之日起5个工作日内）书面回复，并附整改计划。");
        boolean committee = level.above(Level.SUPERVISION_ORDER);
        return new LetterPaper(
                level,
                committee ? "中共某区委全面依法治区委员会" : "中共某区委全面依法治区委员会办公室",
                number,
                "关于限期推进“推行行政执法‘综合查一次’”的督办单",
                "区水务局",
                paragraphs,
                "2024年10月17日",
                "联系人：陈敏",
                "分管区领导");
    }

    private static byte[] pdf(LetterPaper paper, PaperFonts fonts) throws IOException {
        return LetterPdf.of(Paper.of(paper), fonts);
    }

    private static byte[] docx(LetterPaper paper) throws IOException {
        return LetterDocx.of(Paper.of(paper));
    }

    /** Writes the PDF and a picture of each page to {@code target/letters}. */
    private static PDDocument kept(LetterPaper paper, String name) throws IOException {
        byte[] file = pdf(paper, FONTS);
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(name + ".pdf"), file);
        PDDocument document = Loader.loadPDF(file);
        PDFRenderer renderer = new PDFRenderer(document);
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            BufferedImage picture = renderer.renderImageWithDPI(i, 80);
            ImageIO.write(
                    picture, "png", KEPT.resolve(name + "-" + (i + 1) + ".png").toFile());
        }
        return document;
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document).replaceAll("\\s", "");
    }
}
