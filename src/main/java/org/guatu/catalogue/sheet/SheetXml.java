package org.guatu.catalogue.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
        forEachElement(sheet, (element, attributes) -> {
            if (element.equals("c")) {
                requireReachable(attributes.of("r"));
            } else if (element.equals("f") && attributes.orEmpty("t").equals("array")) {
                arrayFormulas.incrementAndGet();
            } else if (element.equals("mergeCell")) {
                MergedArea.of(attributes.orEmpty("ref")).ifPresent(areas::add);
            }
            if (areas.size() > MOST_AREAS || arrayFormulas.get() > MOST_ARRAY_FORMULAS) {
                throw new NotATable(Reason.UNREADABLE);
            }
        });
        return areas;
    }

    /** The part that [Content_Types].xml calls the workbook; empty where it names none. */
    static String workbookPart(InputStream contentTypes) throws XMLStreamException {
        List<String> parts = new ArrayList<>();
        forEachElement(contentTypes, (element, attributes) -> {
            if (element.equals("Override") && attributes.orEmpty("ContentType").endsWith(".main+xml")) {
                parts.add(attributes.orEmpty("PartName"));
            }
        });
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    /** Targets of the workbook's relationships by their id: which part holds which sheet. */
    static Map<String, String> targets(InputStream relationships) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        forEachElement(relationships, (element, attributes) -> {
            if (element.equals("Relationship")) {
                targets.put(attributes.orEmpty("Id"), attributes.orEmpty("Target"));
            }
        });
        return targets;
    }

    private static void requireReachable(@Nullable String reference) {
        if (reference != null && !REACHABLE_CELL.matcher(reference).matches()) {
            throw new NotATable(Reason.UNREADABLE);
        }
    }

    private interface Visitor {
        void element(String name, Attributes attributes);
    }

    private record Attributes(XMLStreamReader reader) {
        @Nullable
        String of(String name) {
            return reader.getAttributeValue(null, name);
        }

        String orEmpty(String name) {
            String value = of(name);
            return value == null ? "" : value;
        }
    }

    private static void forEachElement(InputStream part, Visitor visitor) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(part);
        Attributes attributes = new Attributes(reader);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                visitor.element(reader.getLocalName(), attributes);
            }
        }
    }
}
