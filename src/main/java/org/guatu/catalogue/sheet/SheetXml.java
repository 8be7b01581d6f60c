package org.guatu.catalogue.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.guatu.catalogue.sheet.NotATable.Reason;
import org.jspecify.annotations.Nullable;

/** What the spreadsheet library does not tell of a workbook's XML: merged areas, and references out of reach. */
final class SheetXml {
    private static final int MOST_AREAS = 20_000;
    /** XFD1048576 is the last cell of any spreadsheet; the library would make room for whatever is written here. */
    private static final Pattern REACHABLE_CELL =
            Pattern.compile("(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])\\d{1,7}");

    /** The library compares every cell with every array formula. */
    private static final int MOST_ARRAY_FORMULAS = 1_000;

    private SheetXml() {}

    /** The merged areas of a sheet, in the order of the file. */
    static List<MergedArea> mergedAreas(InputStream sheet) throws XMLStreamException {
        List<MergedArea> areas = new ArrayList<>();
        AtomicInteger arrayFormulas = new AtomicInteger();
        PartXml xml = new PartXml(sheet);
        xml.everyElement(element -> {
            if (element.equals("c")) {
                requireReachable(xml.attribute("r"));
            } else if (element.equals("f") && xml.attributeOr("t", "").equals("array")) {
                arrayFormulas.incrementAndGet();
            } else if (element.equals("mergeCell")) {
                MergedArea.of(xml.attributeOr("ref", "")).ifPresent(areas::add);
            }
            if (areas.size() > MOST_AREAS || arrayFormulas.get() > MOST_ARRAY_FORMULAS) {
                throw new NotATable(Reason.UNREADABLE);
            }
        });
        return areas;
    }

    private static void requireReachable(@Nullable String reference) {
        if (reference != null && !REACHABLE_CELL.matcher(reference).matches()) {
            throw new NotATable(Reason.UNREADABLE);
        }
    }
}
