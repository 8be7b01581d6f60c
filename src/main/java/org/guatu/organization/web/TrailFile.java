package org.guatu.organization.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guatu.platform.web.Csv;

/** The trail as a table that is written while it is read, so that it may be as long as it is. */
enum TrailFile {
    CSV(".csv", "text/csv;charset=UTF-8") {
        @Override
        void write(OutputStream out, List<String> heading, Consumer<Consumer<List<String>>> rows) throws IOException {
            Csv.write(out, row -> {
                row.accept(heading);
                rows.accept(cells -> row.accept(cells.stream().map(Csv::text).toList()));
            });
        }
    },
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(OutputStream out, List<String> heading, Consumer<Consumer<List<String>>> rows) throws IOException {
            try (Workbook workbook = new Workbook(out, "Guatu", "1.0")) {
                workbook.setGlobalDefaultFont("宋体", 10.5);
                Sheets sheets = new Sheets(workbook, heading);
                rows.accept(sheets::add);
                sheets.finish();
            }
        }
    };

    private final String ending;
    private final String type;

    TrailFile(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    String ending() {
        return ending;
    }

    String type() {
        return type;
    }

    /** @param rows gives every row, one after the other, to whom it is handed */
    abstract void write(OutputStream out, List<String> heading, Consumer<Consumer<List<String>>> rows)
            throws IOException;

    /** A sheet takes a million rows; what is more goes on in the next. */
    private static final class Sheets {
        private static final int ROWS = 1_000_000;
        private static final int KEPT = 1000;
        private static final int WIDTH = 24;

        private final Workbook workbook;
        private final List<String> heading;
        private Worksheet sheet;
        private int count;
        private int row;

        private Sheets(Workbook workbook, List<String> heading) {
            this.workbook = workbook;
            this.heading = heading;
            this.sheet = next();
        }

        private Worksheet next() {
            Worksheet fresh = workbook.newWorksheet("操作记录" + (count == 0 ? "" : " " + (count + 1)));
            count++;
            row = 0;
            for (int column = 0; column < heading.size(); column++) {
                fresh.width(column, WIDTH);
                fresh.value(0, column, heading.get(column));
                fresh.style(0, column).bold().set();
            }
            fresh.freezePane(0, 1);
            return fresh;
        }

        private void add(List<String> cells) {
            try {
                if (row == ROWS) {
                    sheet.finish();
                    sheet = next();
                }
                row++;
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                }
                if (row % KEPT == 0) {
                    sheet.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void finish() throws IOException {
            sheet.finish();
        }
    }
}
