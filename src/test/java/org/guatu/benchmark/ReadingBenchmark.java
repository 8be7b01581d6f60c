package org.guatu.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.guatu.catalogue.reading.ListReader;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.Reading;
import org.guatu.catalogue.reading.Sample;
import org.guatu.catalogue.sheet.SheetReader;

/**
 * How long a list of 10,000 rows and 10 columns takes to be read, guarded and understood, beside the bare spreadsheet
 * library that only turns the same file into cells. A program, not a test: a busy machine would fail it.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
 * java -cp target/test-classes:target/classes:$(cat target/test.classpath) org.guatu.benchmark.ReadingBenchmark write list.xlsx
 * java -Xmx64m -cp … org.guatu.benchmark.ReadingBenchmark read list.xlsx
 * </pre>
 */
public final class ReadingBenchmark {
    private static final int ROWS = 10_000;
    private static final int ROUNDS = 11;

    private ReadingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        if (arguments[0].equals("write")) {
            Files.write(file, list());
        } else {
            measure(Files.readAllBytes(file));
        }
    }

    /** Turn about, so that a busy moment of the machine meets both. */
    private static void measure(byte[] file) throws IOException {
        double[] bare = new double[ROUNDS];
        double[] sheets = new double[ROUNDS];
        double[] whole = new double[ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            int at = Math.max(0, round);
            bare[at] = millis(() -> cells(file));
            sheets[at] = millis(() -> new SheetReader()
                    .read("list.xlsx", file)
                    .sheets()
                    .get(0)
                    .rows()
                    .size());
            whole[at] = millis(() -> understood(file));
        }
        System.out.printf(
                "bare library %.0f ms, our sheets %.0f ms (%.1f times), the whole reading %.0f ms (%.1f times)%n",
                median(bare),
                median(sheets),
                median(sheets) / median(bare),
                median(whole),
                median(whole) / median(bare));
        System.out.printf(
                "heap: at most %d MB used of %d MB allowed%n",
                peak() / (1024 * 1024), Runtime.getRuntime().maxMemory() / (1024 * 1024));
    }

    private interface Task {
        int run() throws IOException;
    }

    private static double millis(Task task) throws IOException {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (task.run() < ROWS) {
            throw new IllegalStateException("not all rows were read");
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
    }

    private static int cells(byte[] file) throws IOException {
        int[] rows = {0};
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> lines = workbook.getFirstSheet().openStream()) {
            lines.forEach(line -> {
                line.forEach(cell -> {
                    if (cell != null && cell.getRawValue() == null) {
                        throw new IllegalStateException("an empty cell");
                    }
                });
                rows[0]++;
            });
        }
        return rows[0];
    }

    private static int understood(byte[] file) {
        ReadList list =
                new ListReader(Sample.UNITS, 2024, Reading.usual()).read(new SheetReader().read("list.xlsx", file));
        return list.rows().size();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }

    private static byte[] list() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "benchmark", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("清单");
            write(sheet, 0, "序号", "重点领域", "任务名称", "具体要求", "牵头单位", "配合单位", "完成时限", "成果形式", "上报频次", "备注");
            for (int row = 1; row <= ROWS; row++) {
                write(
                        sheet,
                        row,
                        String.valueOf(row),
                        "领域" + row / 100,
                        "推进第" + row + "项依法行政任务",
                        "健全第" + row + "项制度，加强督促检查，确保落实到位。",
                        "区司法局",
                        "区财政局、区教育局，各镇（街道）",
                        row % 3 == 0 ? "长期坚持" : "2024年" + (row % 12 + 1) + "月底前",
                        "报告" + row,
                        "季报",
                        "第" + row + "行");
            }
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }
}
