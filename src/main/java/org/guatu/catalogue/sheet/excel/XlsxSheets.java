package org.guatu.catalogue.sheet.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.guatu.catalogue.sheet.office.OfficePackage;
import org.guatu.catalogue.sheet.rows.Limits;
import org.guatu.catalogue.sheet.rows.MergedArea;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.NotATable.Reason;
import org.guatu.catalogue.sheet.rows.RowsOfText;
import org.guatu.catalogue.sheet.rows.Workbook;

/** Reads an .xlsx workbook: what people see in its cells, and never the cached result of a formula. */
public final class XlsxSheets {
    private static final String FOLDER = "xl/";
    private static final String WORKBOOK = FOLDER + "workbook.xml";
    private static final String RELATIONSHIPS = FOLDER + "_rels/workbook.xml.rels";
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final Limits limits;

    public XlsxSheets(Limits limits) {
        this.limits = limits;
    }

    public Workbook read(byte[] content) {
        return OfficePackage.read(content, limits, file -> read(content, mergedAreas(file, limits)));
    }

    private Workbook read(byte[] content, Map<String, List<MergedArea>> areas) throws IOException {
        List<Workbook.Sheet> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<MergedArea> merged = areas.get(sheet.getId());
                if (merged == null) {
                    throw new NotATable(Reason.UNREADABLE);
                }
                RowsOfText rows = new RowsOfText(limits);
                try (Stream<Row> lines = sheet.openStream()) {
                    lines.forEach(line -> add(line, rows));
                }
                merged.stream().filter(MergedArea::spansRows).forEach(rows::fillDown);
                boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
                sheets.add(new Workbook.Sheet(sheet.getName(), hidden, rows.rows()));
            }
        }
        return new Workbook(sheets);
    }

    private static void add(Row line, RowsOfText rows) {
        List<String> texts = new ArrayList<>();
        Set<Integer> computed = new HashSet<>();
        for (int column = 0; column < line.getCellCount(); column++) {
            Cell cell = line.getCell(column);
            texts.add(cell == null ? "" : text(cell));
            if (cell != null && isComputed(cell)) {
                computed.add(column);
            }
        }
        rows.add(line.getRowNum(), texts, line.isHidden(), computed);
    }

    private static String text(Cell cell) {
        if (cell.getFormula() != null) {
            return "=" + cell.getFormula();
        }
        if (cell.getType() == CellType.NUMBER && cell.getValue() != null) {
            NumberText.Shown shown = NumberText.shown(cell.getDataFormatId(), cell.getDataFormatString());
            return NumberText.of(cell.asNumber(), shown, cell::asDate);
        }
        String raw = cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static boolean isComputed(Cell cell) {
        return cell.getFormula() != null || cell.getType() == CellType.ERROR;
    }

    /** By the id of the sheet's relationship. A sheet that is not found here is not read. */
    private static Map<String, List<MergedArea>> mergedAreas(OfficePackage file, Limits limits)
            throws IOException, XMLStreamException {
        if (!file.mainPart("spreadsheetml", WORKBOOK).equals(WORKBOOK)) {
            throw new NotATable(Reason.UNREADABLE);
        }
        for (String strings : file.partsLike("sharedStrings")) {
            try (InputStream part = file.open(strings)) {
                SheetXml.checkStrings(part, limits.characters());
            }
        }
        Map<String, List<MergedArea>> areas = new HashMap<>();
        for (Map.Entry<String, String> target : file.targets(RELATIONSHIPS).entrySet()) {
            String path = target.getValue();
            if (path.contains("sheets/") && path.endsWith(".xml")) {
                try (InputStream sheet = file.open(path.startsWith("/") ? path.substring(1) : FOLDER + path)) {
                    areas.put(target.getKey(), SheetXml.mergedAreas(sheet, limits.characters()));
                }
            }
        }
        return areas;
    }
}
