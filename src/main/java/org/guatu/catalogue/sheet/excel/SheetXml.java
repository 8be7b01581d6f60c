package org.guatu.catalogue.sheet.excel;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.guatu.catalogue.sheet.office.PartXml;
import org.guatu.catalogue.sheet.rows.MergedArea;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.NotATable.Reason;
import org.jspecify.annotations.Nullable;

/** What the spreadsheet library does not tell of a workbook's XML: merged areas, and references out of reach. */
final class SheetXml {
    private static final int MOST_AREAS = 20_000;
    private static final int MOST_STRINGS = 400_000;
    /** The time to read a number grows with the square of its length. */
    private static final int LONGEST_NUMBER = 100;

    /** XFD1048576 is the last cell of any spreadsheet; the library would make room for whatever is written here. */
    private static final Pattern REACHABLE_CELL =
            Pattern.compile("(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])\\d{1,7}");

    /** The library compares every cell with every array formula. */
    private static final int MOST_ARRAY_FORMULAS = 1_000;

    private SheetXml() {}

    /**
     * The merged areas of a sheet, in the order of the file.
     *
     * @param characters how much text the sheet may hold
     */
    static List<MergedArea> mergedAreas(InputStream sheet, long characters) throws XMLStreamException {
        List<MergedArea> areas = new ArrayList<>();
        AtomicInteger arrayFormulas = new AtomicInteger();
        AtomicBoolean number = new AtomicBoolean();
        PartXml xml = new PartXml(sheet);
        xml.everyElement(element -> {
            switch (element) {
                case "c" -> {
                    requireReachable(xml.attribute("r"));
                    number.set(xml.attributeOr("t", "n").equals("n"));
                }
                case "v" -> {
                    if (number.get()) {
                        requireNumberLength(xml.text());
                    }
                }
                case "f" -> arrayFormulas.addAndGet(xml.attributeOr("t", "").equals("array") ? 1 : 0);
                case "mergeCell" -> MergedArea.of(xml.attributeOr("ref", "")).ifPresent(areas::add);
                default -> {}
            }
            requireAtMost(areas.size(), MOST_AREAS);
            requireAtMost(arrayFormulas.get(), MOST_ARRAY_FORMULAS);
            requireAtMost(xml.characters(), characters);
        });
        return areas;
    }

    /** The library keeps all shared strings in memory: there may be so many and no more. */
    static void checkStrings(InputStream strings, long characters) throws XMLStreamException {
        AtomicInteger count = new AtomicInteger();
        PartXml xml = new PartXml(strings);
        xml.everyElement(element -> {
            requireAtMost(count.addAndGet(element.equals("si") ? 1 : 0), MOST_STRINGS);
            requireAtMost(xml.characters(), characters);
        });
    }

    private static void requireNumberLength(String number) {
        requireAtMost(number.length(), LONGEST_NUMBER);
    }

    private static void requireAtMost(long is, long most) {
        if (is > most) {
            throw new NotATable(Reason.UNREADABLE);
        }
    }

    private static void requireReachable(@Nullable String reference) {
        if (reference != null && !REACHABLE_CELL.matcher(reference).matches()) {
            throw new NotATable(Reason.UNREADABLE);
        }
    }
}
