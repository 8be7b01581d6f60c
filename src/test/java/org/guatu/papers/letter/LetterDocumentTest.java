package org.guatu.papers.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.paper.LetterPaper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        byte[] file = LetterDocx.of(paper);
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve("order.docx"), file);
        Files.write(KEPT.resolve("circular.docx"), LetterDocx.of(paper(Level.CIRCULAR, "某依法治区委〔2024〕1号", 1)));

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
    void without_a_font_there_is_a_message_and_no_blank_boxes() {
        PaperFonts none = new PaperFonts(Optional.of("/nowhere/font.ttf"), Optional.empty());

        assertThat(none.isMissing()).isTrue();
        assertThatThrownBy(() -> LetterPdf.of(paper(Level.CIRCULAR, null, 1), none))
                .isInstanceOf(PaperFonts.FontMissing.class);
    }

    @Test
    void a_file_that_is_no_font_or_has_no_chinese_is_passed_over(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("font.ttf"), "no font");

        assertThat(new PaperFonts(Optional.of(text.toString()), Optional.empty()).isMissing())
                .isTrue();
        assertThat(LetterPdf.of(
                        paper(Level.CIRCULAR, null, 1), new PaperFonts(Optional.empty(), Optional.of(text.toString()))))
                .as("a title font that cannot be read leaves the title to the font of the text")
                .isNotEmpty();
    }

    @Test
    void a_substituted_font_is_named() {
        assertThat(FONTS.getNamed()).isEqualTo("仿宋_GB2312、方正小标宋简体");
        assertThat(FONTS.getSubstitute())
                .as("the standard's font is installed nowhere by default")
                .isNotBlank();
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

    /** Writes the PDF and a picture of each page to {@code target/letters}. */
    private static PDDocument kept(LetterPaper paper, String name) throws IOException {
        byte[] file = LetterPdf.of(paper, FONTS);
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
