package org.guatu.catalogue.sheet.word;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.guatu.catalogue.sheet.office.PartXml;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word document add to its text that a reader sees: a numbering, or that it is hidden. */
final class WordStyles {
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Style> styles = new HashMap<>();

    private static final class Style {
        private String basedOn = "";
        private @Nullable String list;
        private int level = -1;
        private @Nullable Boolean hidden;

        void take(String name, PartXml xml) throws XMLStreamException {
            switch (name) {
                case "basedOn" -> basedOn = xml.attributeOr("val", "");
                case "numId" -> list = xml.attributeOr("val", "0");
                case "ilvl" -> level = xml.numberOr("val", 0);
                case "vanish" -> hidden = isOn(xml);
                case "pPr", "rPr", "numPr" -> xml.children(inner -> take(inner, xml));
                default -> {}
            }
        }
    }

    /** @param level -1 where it is for the list to say which of its levels the style has */
    record Numbering(String list, int level) {}

    /** Reads {@code styles.xml}. */
    void read(InputStream part) throws XMLStreamException {
        PartXml xml = new PartXml(part);
        xml.everyElement(name -> {
            if (name.equals("style")) {
                Style style = new Style();
                styles.put(xml.attributeOr("styleId", ""), style);
                xml.children(inner -> style.take(inner, xml));
            }
        });
    }

    /** The list that the paragraphs of a style are numbered in. */
    Optional<Numbering> numbering(String styleId) {
        Style style = styles.get(styleId);
        for (int at = 0; style != null && at < LONGEST_CHAIN; at++) {
            if (style.list != null) {
                return Optional.of(new Numbering(style.list, style.level));
            }
            style = styles.get(style.basedOn);
        }
        return Optional.empty();
    }

    boolean hides(String styleId) {
        Style style = styles.get(styleId);
        for (int at = 0; style != null && at < LONGEST_CHAIN; at++) {
            if (style.hidden != null) {
                return style.hidden;
            }
            style = styles.get(style.basedOn);
        }
        return false;
    }

    /** Whether a switch such as {@code w:vanish} is on; it is unless it says otherwise. */
    static boolean isOn(PartXml xml) {
        return switch (xml.attributeOr("val", "true")) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }
}
