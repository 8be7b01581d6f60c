package org.guatu.catalogue.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet written for a test. */
public final class Xlsx {
    private Xlsx() {}

    /** What is done to the sheet behind its rows: merging, hiding, dates. */
    public interface Touch {
        void on(Worksheet sheet);
    }

    /** Rows given as lines, their cells parted by {@code |}; {@code \n} is a break in a cell, a whole number a number. */
    public static byte[] of(String lines, Touch touch) {
        return of(sheet -> {
            int row = 0;
            for (String line : lines.split("\n")) {
                String[] cells = line.split("\\|", -1);
                for (int column = 0; column < cells.length; column++) {
                    write(sheet, row, column, cells[column].strip().replace("\\n", "\n"));
                }
                row++;
            }
            touch.on(sheet);
        });
    }

    public static byte[] of(String lines) {
        return of(lines, sheet -> {});
    }

    public static byte[] of(Touch filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            filling.on(workbook.newWorksheet("表"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, String cell) {
        if (cell.matches("\\d{1,5}")) {
            sheet.value(row, column, Integer.valueOf(cell));
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }
}
