package org.guatu.catalogue.sheet.word;

import javax.xml.stream.XMLStreamException;
import org.guatu.catalogue.sheet.office.PartXml;
import org.guatu.catalogue.sheet.word.WordStyles.Numbering;
import org.jspecify.annotations.Nullable;

/** What the properties of a Word paragraph say of its number and of its end. */
final class WordParagraph {
    private String style = "";
    private @Nullable String list;
    private int level = -1;
    private boolean endDeleted;
    private boolean endHidden;

    void take(String name, PartXml xml) throws XMLStreamException {
        switch (name) {
            case "pStyle" -> style = xml.attributeOr("val", "");
            case "numId" -> list = xml.attributeOr("val", "0");
            case "ilvl" -> level = xml.numberOr("val", 0);
            case "del", "moveFrom" -> endDeleted = true;
            case "vanish" -> endHidden = WordStyles.isOn(xml);
            case "numPr", "rPr" -> xml.children(inner -> take(inner, xml));
            default -> {}
        }
    }

    /** The automatic number that this paragraph takes; empty where it has none. */
    String number(WordNumbering numbering, WordStyles styles) {
        if (list != null) {
            return numbering.next(list, Math.max(0, level));
        }
        Numbering ofStyle = styles.numbering(style).orElse(null);
        if (ofStyle == null) {
            return "";
        }
        int styled = level >= 0 ? level : ofStyle.level();
        return numbering.next(ofStyle.list(), styled >= 0 ? styled : numbering.levelOf(ofStyle.list(), style));
    }

    String style() {
        return style;
    }

    boolean endDeleted() {
        return endDeleted;
    }

    boolean endHidden() {
        return endHidden;
    }
}
