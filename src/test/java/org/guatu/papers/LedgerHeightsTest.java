package org.guatu.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.DeadlineReader;
import org.guatu.catalogue.sheet.rows.Workbook;
import org.guatu.organization.UnitRef;
import org.guatu.papers.LedgerRow.Progress;
import org.junit.jupiter.api.Test;

/** Row heights of a ledger, measured with the metrics of a font as a spreadsheet program lays its cells out. */
class LedgerHeightsTest {
    /** Where the file is kept to be looked at. */
    private static final Path KEPT = Path.of("target/ledgers");

    private static final double SIZE = 10.5;
    private static final double HIGHEST = 409;
    /** What a cell keeps free at its edges, in points. */
    private static final double EDGES = 3.75;

    private static final Pattern COLUMN = Pattern.compile("<col min=\"(\\d+)\" max=\"(\\d+)\" width=\"([\\d.]+)\"");
    private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\"[^>]*?ht=\"([\\d.]+)\"");
    private static final String[] WORDS = {
        "加强行政规范性文件合法性审核",
        "，",
        "推行行政执法“综合查一次”",
        "。",
        "（一）",
        "第12项",
        "https://www.example.gov.cn/fzzf/2024/12345.html",
        "2024年12月31日前",
        "、",
        "完成率100%",
        "；",
        "WPS Office 2019 Professional",
        "\n",
        "三是建立“府院联动”机制。",
        "abcdefghijklmnopqrstuvwxyz".repeat(2)
    };

    /** A font as far as a layout asks for it, in points. */
    interface Metrics {
        double width(int character);

        double line();
    }

    /** 宋体: a Chinese character is a square, all others half of one. */
    private static final Metrics SONG = new Metrics() {
        @Override
        public double width(int character) {
            return character < 0x2E80 && "“”‘’—…".indexOf(character) < 0 ? SIZE / 2 : SIZE;
        }

        @Override
        public double line() {
            return SIZE * 1.3;
        }
    };

    @Test
    void every_row_is_high_enough_for_its_longest_wrapped_cell() throws IOException {
        Random random = new Random(20240920);
        List<LedgerRow> rows = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            rows.add(row(
                    i,
                    text(random, 1 + random.nextInt(6)),
                    text(random, 1 + random.nextInt(i < 50 ? 25 : 120)),
                    random));
        }
        Ledger plain = Written.ledger(rows);
        Ledger ledger = new Ledger(
                "某某市某某区全面依法治区委员会关于印发2024年法治建设重点工作任务清单及责任分工方案的通知", plain.of(), plain.filedBy(), plain.day(), true, rows);

        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve("heights.xlsx"), LedgerSheet.write(ledger));
        try (TrueTypeFont serif = shipped()) {
            for (Metrics metrics : List.of(SONG, of(serif))) {
                assertThat(tooLow(ledger, metrics)).isEmpty();
            }
        }
    }

    @Test
    void a_text_for_which_no_row_is_high_enough_widens_its_column() {
        LedgerRow long1 = row(1, "长任务", "落实".repeat(700), new Random(1));
        String sheet = Written.part(LedgerSheet.write(Written.ledger(List.of(long1))), "xl/worksheets/sheet1.xml");

        assertThat(widths(sheet).values().stream().mapToDouble(one -> one).max().orElse(0))
                .isBetween(100.0, 121.0);
        assertThat(tooLow(Written.ledger(List.of(long1)), SONG)).isEmpty();
    }

    /** Cells whose text is higher than their row. */
    private static List<String> tooLow(Ledger ledger, Metrics metrics) {
        byte[] file = LedgerSheet.write(ledger);
        String sheet = Written.part(file, "xl/worksheets/sheet1.xml");
        Map<Integer, Double> widths = widths(sheet);
        List<Workbook.Row> rows = Written.rows(file);
        List<String> wrong = new ArrayList<>();
        Matcher row = ROW.matcher(sheet);
        while (row.find()) {
            int number = Integer.parseInt(row.group(1));
            double height = Double.parseDouble(row.group(2));
            if (number < 4) {
                continue;
            }
            List<String> cells = rows.get(number - 1).cells();
            for (int c = 0; c < cells.size(); c++) {
                double room = Objects.requireNonNull(widths.get(c + 1)) * metrics.width('0') - EDGES;
                double needed = lines(cells.get(c), room, metrics) * metrics.line();
                if (needed > height && height < HIGHEST) {
                    wrong.add(number + "/" + c + ": " + needed + " > " + height + " " + cells.get(c));
                }
            }
        }
        double across = widths.values().stream().mapToDouble(one -> one).sum() * metrics.width('0');
        double title = lines(ledger.title(), across * SIZE / 18, metrics) * metrics.line() * 18 / SIZE;
        Matcher second = Pattern.compile("<row r=\"2\"[^>]*?ht=\"([\\d.]+)\"").matcher(sheet);
        assertThat(second.find()).isTrue();
        assertThat(title).as("title").isLessThanOrEqualTo(Double.parseDouble(second.group(1)));
        return wrong;
    }

    private static Map<Integer, Double> widths(String sheet) {
        Map<Integer, Double> widths = new TreeMap<>();
        Matcher column = COLUMN.matcher(sheet);
        while (column.find()) {
            for (int c = Integer.parseInt(column.group(1)); c <= Integer.parseInt(column.group(2)); c++) {
                widths.put(c, Double.parseDouble(column.group(3)));
            }
        }
        return widths;
    }

    /** Breaks where Chinese is broken; a word longer than the cell anywhere. */
    private static int lines(String text, double room, Metrics metrics) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines++;
            double used = 0;
            BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
            breaks.setText(line);
            for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                String piece = line.substring(from, to);
                double width = width(piece.stripTrailing(), metrics);
                if (used > 0 && used + width > room) {
                    lines++;
                    used = 0;
                }
                while (width > room) {
                    lines++;
                    width -= room - metrics.width('m');
                }
                used += width + width(piece.substring(piece.stripTrailing().length()), metrics);
            }
        }
        return lines;
    }

    private static double width(String text, Metrics metrics) {
        return text.codePoints().mapToDouble(metrics::width).sum();
    }

    private static TrueTypeFont shipped() throws IOException {
        try (InputStream font =
                Objects.requireNonNull(LedgerHeightsTest.class.getResourceAsStream("/fonts/NotoSerifSC-letters.ttf"))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font.readAllBytes()));
        }
    }

    private static Metrics of(TrueTypeFont font) throws IOException {
        double em = SIZE / font.getUnitsPerEm();
        double line = (font.getHorizontalHeader().getAscender()
                        - font.getHorizontalHeader().getDescender()
                        + font.getHorizontalHeader().getLineGap())
                * em;
        var glyphs = font.getUnicodeCmapLookup();
        return new Metrics() {
            @Override
            public double width(int character) {
                try {
                    return font.getAdvanceWidth(glyphs.getGlyphId(character)) * em;
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }

            @Override
            public double line() {
                return line;
            }
        };
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder("开展");
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString().strip();
    }

    private static LedgerRow row(int serial, String title, String requirement, Random random) {
        Progress progress = new Progress(
                "推进中",
                "滞后",
                BigDecimal.valueOf(40),
                BigDecimal.valueOf(75),
                text(random, 1 + random.nextInt(20)),
                text(random, 4),
                text(random, 6),
                "B",
                "2024年度良好");
        return new LedgerRow(
                Written.card(
                        "JH-" + serial,
                        String.valueOf(serial),
                        List.of("法治政府建设"),
                        title.replace('\n', ' '),
                        new UnitRef("D022", "区人力资源和社会保障局"),
                        List.of(),
                        List.of(new UnitRef("D001", "区发展和改革委员会"), new UnitRef("D002", "区工业和信息化局")),
                        List.of(),
                        "",
                        DeadlineReader.read("2024年6月底前", Written.YEAR),
                        Cadence.QUARTERLY,
                        new BigDecimal("1.50")),
                requirement,
                "",
                "2024年6月底前",
                null,
                "",
                progress);
    }
}
