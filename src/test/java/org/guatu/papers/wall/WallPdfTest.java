package org.guatu.papers.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.on;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.guatu.insight.TaskCard.ListRef;
import org.guatu.insight.wall.Grouping;
import org.guatu.insight.wall.WallView;
import org.guatu.insight.wall.WallView.Group;
import org.guatu.insight.wall.WallView.Row;
import org.guatu.insight.wall.YearAxis;
import org.guatu.papers.letter.PaperFonts;
import org.guatu.reporting.standing.Light;
import org.guatu.support.WallRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wall chart on paper, read back: the sample's five-year list with its 296 tasks, and lists of other sizes. */
class WallPdfTest {
    private static final Path PLAN = Path.of("src/demo/resources/sample/plan-296.csv");
    private static final Path KEPT = Path.of("target/papers");
    private static final YearAxis AXIS = new YearAxis(2024, CALENDAR);
    /** With the font that is shipped alone, as on a machine that has no other. */
    private static final PaperFonts FONTS = new PaperFonts(Optional.empty(), Optional.empty(), List.of());

    /** Dots of a bar at 200 to the inch. */
    private static final int SEEN = 200;

    private record Read(List<float[]> sizes, String text, List<String> pages, float smallest) {}

    private static List<String> titles() throws IOException {
        try (Stream<String> lines = Files.lines(PLAN)) {
            return lines.skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> cells[5])
                    .toList();
        }
    }

    private static WallView wall(List<String> titles) {
        Map<String, List<Row>> areas = new LinkedHashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            areas.computeIfAbsent("重点领域" + i / 12, none -> new ArrayList<>())
                    .add(WallRows.row(i, titles.get(i), "区委全面依法治区委员会办公室", Light.values()[i % 5]));
        }
        return new WallView(
                "某市江宁区",
                on("2024-09-20"),
                2024,
                Grouping.AREA,
                false,
                List.of(new ListRef(1, "一规划两方案任务清单", "FIVE_YEAR_PLAN")),
                false,
                AXIS.months(),
                AXIS.end(on("2024-09-20")),
                false,
                Map.of("RED", 60L, "YELLOW", 60L, "GREEN", 59L, "BLUE", 58L, "GREY", 59L),
                areas.entrySet().stream()
                        .map(one -> new Group(one.getKey(), one.getValue()))
                        .toList());
    }

    private static Read read(WallView wall, Sheet sheet, Locale locale, String name) {
        byte[] file = WallPapers.write(wall, sheet, locale, on("2024-09-20").atTime(9, 0), FONTS);
        try (PDDocument document = Loader.loadPDF(file)) {
            Files.createDirectories(KEPT);
            Files.write(KEPT.resolve(name + ".pdf"), file);
            BufferedImage first = new PDFRenderer(document).renderImageWithDPI(0, sheet == Sheet.A1 ? 110 : 130);
            ImageIO.write(first, "png", KEPT.resolve(name + "-1.png").toFile());
            List<float[]> sizes = new ArrayList<>();
            document.getPages()
                    .forEach(page -> sizes.add(new float[] {
                        page.getMediaBox().getWidth(), page.getMediaBox().getHeight()
                    }));
            Smallest smallest = new Smallest();
            String text = smallest.getText(document).replaceAll("\\s", "");
            List<String> pages = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(i);
                one.setEndPage(i);
                pages.add(one.getText(document).replaceAll("\\s", ""));
            }
            return new Read(sizes, text, pages, smallest.size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the smallest size in which anything is written. */
    private static final class Smallest extends PDFTextStripper {
        private float size = Float.MAX_VALUE;

        @Override
        protected void processTextPosition(TextPosition text) {
            size = Math.min(size, text.getFontSizeInPt());
            super.processTextPosition(text);
        }
    }

    @Test
    void all_296_tasks_stand_on_one_sheet_of_a1_and_nothing_is_smaller_than_six_points() throws IOException {
        List<String> titles = titles();
        assertThat(titles).hasSize(296);

        Read read = read(wall(titles), Sheet.A1, Locale.CHINESE, "wall-a1");

        assertThat(read.sizes()).hasSize(1);
        assertThat(read.sizes().get(0)[0]).as("841 mm").isEqualTo(2383.94f, within(0.5f));
        assertThat(read.sizes().get(0)[1]).as("594 mm").isEqualTo(1683.78f, within(0.5f));
        assertThat(read.smallest()).isGreaterThanOrEqualTo(Sheet.SMALLEST);
        assertThat(titles).allSatisfy(title -> assertThat(read.text()).contains(title.replaceAll("\\s", "")));
        assertThat(read.text()).contains("截至2024-09-20", "某市江宁区", "一规划两方案任务清单", "第1/1页", "制图2024-09-2009:00");
    }

    @Test
    void on_a3_the_pages_repeat_their_headings_and_are_numbered() throws IOException {
        List<String> titles = titles();

        Read read = read(wall(titles), Sheet.A3, Locale.CHINESE, "wall-a3");

        int pages = read.sizes().size();
        assertThat(pages).isBetween(4, 12);
        assertThat(read.sizes()).allSatisfy(size -> {
            assertThat(size[0]).as("420 mm").isEqualTo(1190.55f, within(0.5f));
            assertThat(size[1]).as("297 mm").isEqualTo(841.89f, within(0.5f));
        });
        assertThat(read.smallest()).isGreaterThanOrEqualTo(Sheet.SMALLEST);
        for (int i = 1; i <= pages; i++) {
            assertThat(read.pages().get(i - 1))
                    .contains(
                            "挂图作战·某市江宁区·一规划两方案任务清单", "截至2024-09-20", "1月", "12月", "牵头单位", "第" + i + "/" + pages + "页");
        }
        assertThat(read.text()).as("a group that goes on says so").contains("（续）");
        assertThat(titles).allSatisfy(title -> assertThat(read.text()).contains(title.replaceAll("\\s", "")));
    }

    @Test
    void a_short_list_is_written_larger() throws IOException {
        WallView wall = wall(titles().subList(0, 63));

        assertThat(WallLayout.of(wall, Sheet.A1).size())
                .isGreaterThan(WallLayout.of(wall(titles()), Sheet.A1).size());
        assertThat(read(wall, Sheet.A1, Locale.CHINESE, "wall-a1-63").sizes()).hasSize(1);
    }

    @Test
    void what_does_not_fit_one_sheet_in_six_points_takes_a_second_and_stays_readable() throws IOException {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            many.addAll(titles());
        }

        Read read = read(wall(many), Sheet.A1, Locale.CHINESE, "wall-a1-many");

        assertThat(read.sizes()).hasSizeGreaterThan(1);
        assertThat(read.smallest()).isGreaterThanOrEqualTo(Sheet.SMALLEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "A3"})
    void a_chart_without_tasks_is_a_page_that_says_so(String sheet) {
        assertThat(read(wall(List.of()), Sheet.valueOf(sheet), Locale.CHINESE, "wall-empty-" + sheet)
                        .text())
                .contains("没有可列的任务");
    }

    @Test
    void in_english_the_words_are_english_and_the_titles_as_the_list_writes_them() throws IOException {
        Read read = read(wall(titles().subList(0, 20)), Sheet.A3, Locale.ENGLISH, "wall-a3-en");

        assertThat(read.text()).contains("Wallchart", "Asof2024-09-20", "Jan", "missed", titles().get(0));
    }

    @Test
    void what_is_told_by_colour_is_told_in_black_and_white_too() {
        BufferedImage red = grey(Light.RED);
        BufferedImage yellow = grey(Light.YELLOW);
        BufferedImage green = grey(Light.GREEN);

        assertThat(difference(red, green)).isGreaterThan(SEEN);
        assertThat(difference(red, yellow)).isGreaterThan(SEEN);
        assertThat(difference(yellow, green)).isGreaterThan(SEEN);
    }

    /** One task with that light on an A3 page, drawn without colours. */
    private static BufferedImage grey(Light light) {
        WallView one = wall(List.of("某项任务"));
        Row row = WallRows.row(0, "某项任务", "区司法局", light);
        WallView wall = new WallView(
                one.region(),
                one.asOf(),
                one.year(),
                one.grouping(),
                false,
                one.lists(),
                false,
                one.months(),
                one.today(),
                false,
                one.lights(),
                List.of(new Group("重点领域", List.of(row))));
        byte[] file = WallPapers.write(
                wall, Sheet.A3, Locale.CHINESE, on("2024-09-20").atTime(9, 0), FONTS);
        try (PDDocument document = Loader.loadPDF(file)) {
            BufferedImage page =
                    new PDFRenderer(document).renderImageWithDPI(0, 200, org.apache.pdfbox.rendering.ImageType.BINARY);
            // The line of the task, without its words.
            return page.getSubimage(page.getWidth() / 3, page.getHeight() / 12, page.getWidth() / 2, 160);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of how many dots two pictures differ. */
    private static int difference(BufferedImage one, BufferedImage other) {
        int differing = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                differing += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return differing;
    }
}
