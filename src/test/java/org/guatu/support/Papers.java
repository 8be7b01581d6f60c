package org.guatu.support;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Documents that a person downloads, read back as text; of a PDF a picture of each page is kept to be looked at. */
public final class Papers {
    private static final Path KEPT = Path.of("target/papers");
    private static final Map<String, String> GRADES =
            Map.of("EXCELLENT", "优秀", "GOOD", "良好", "PASS", "合格", "FAIL", "不合格");
    private static final Map<String, String> GROUPS =
            Map.of("TOWN", "区镇（街道）", "LAW_ENFORCING", "行政执法部门", "PARTY_MASS", "党群部门", "OTHER", "综合部门");

    private final Client client;

    public Papers(Client client) {
        this.client = client;
    }

    private byte[] file(String path, String format) {
        Response answer = client.get(path + (path.contains("?") ? "&" : "?") + "format=" + format);
        return answer.then().statusCode(200).extract().asByteArray();
    }

    /** Every paragraph a line, every row of a table one with a blank between its cells. */
    public String docx(String path) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file(path, "docx")))) {
            Stream<String> text = document.getParagraphs().stream().map(XWPFParagraph::getText);
            Stream<String> rows = document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .map(row -> String.join(
                            " ",
                            row.getTableCells().stream()
                                    .map(XWPFTableCell::getText)
                                    .toList()));
            return String.join("\n", Stream.concat(text, rows).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its text without blanks and line ends. */
    public String pdf(String path, String name) {
        try (PDDocument document = Loader.loadPDF(file(path, "pdf"))) {
            Files.createDirectories(KEPT);
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage picture = renderer.renderImageWithDPI(i, 80);
                ImageIO.write(
                        picture,
                        "png",
                        KEPT.resolve(name + "-" + (i + 1) + ".png").toFile());
            }
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of all sheets, each cell as it is shown. */
    public List<List<String>> xlsx(String path) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file(path, "xlsx")))) {
            List<List<String>> rows = new ArrayList<>();
            for (Sheet sheet : workbook) {
                sheet.forEach(row -> rows.add(cells(row)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Row row) {
        DataFormatter shown = new DataFormatter();
        return StreamSupport.stream(row.spliterator(), false)
                .map(shown::formatCellValue)
                .toList();
    }

    public String csv(String path) {
        return new String(file(path, "csv"), StandardCharsets.UTF_8);
    }

    /** What the row of a unit in the table of scores should be, from its evaluation as the API tells it. */
    public static List<String> row(JsonPath one) {
        List<String> row = new ArrayList<>(List.of(
                GROUPS.get(one.getString("group")),
                one.getString("rank"),
                one.getString("unit.name"),
                points(one.getString("total")),
                GRADES.get(one.getString("grade"))));
        for (String code : List.of("C", "T", "Q", "V", "B", "D", "SCALED")) {
            String line = "lines.find { it.code == '" + code + "' }.";
            boolean counts = Set.of("SCORED", "WAITS").contains(one.getString(line + "state") + "");
            row.add(counts ? points(one.getString(line + "score")) : "—");
        }
        return row;
    }

    /** What the explanation should have of every line and every input, as rows of text. */
    public static List<String> lines(JsonPath one) {
        return cells(one).stream().map(row -> String.join(" ", row)).toList();
    }

    public static List<List<String>> cells(JsonPath one) {
        List<List<String>> rows = new ArrayList<>();
        List<Map<String, Object>> lines = one.getList("lines");
        for (Map<String, Object> line : lines) {
            List<Map<String, Object>> inputs = inputs(line);
            inputs.forEach(input -> rows.add(List.of(
                    String.valueOf(line.get("name")),
                    String.valueOf(input.get("what")),
                    String.valueOf(input.get("value")))));
        }
        return rows;
    }

    /** Name, arithmetic and score of every line that counts. */
    public static List<List<String>> computed(JsonPath one) {
        List<Map<String, Object>> lines = one.getList("lines");
        return lines.stream()
                .filter(line -> "SCORED".equals(line.get("state")))
                .map(line -> List.of(
                        String.valueOf(line.get("name")),
                        String.valueOf(line.get("arithmetic")),
                        points(String.valueOf(line.get("score")))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> inputs(Map<String, Object> line) {
        return (List<Map<String, Object>>) Objects.requireNonNull(line.get("inputs"));
    }

    private static String points(String number) {
        return new BigDecimal(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** A day of the API as documents write it. */
    public static String day(String iso) {
        LocalDate day = LocalDate.parse(iso);
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
