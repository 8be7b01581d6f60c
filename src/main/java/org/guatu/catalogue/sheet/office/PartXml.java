package org.guatu.catalogue.sheet.office;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.NotATable.Reason;
import org.guatu.catalogue.sheet.rows.RowsOfText;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the XML of one part of an office file, element by element and never back. No document type, no entity
 * and nothing outside is ever read; what is nested beyond all sense ends it.
 */
public final class PartXml {
    private static final int DEEPEST = 250;

    private final XMLStreamReader reader;
    private int depth;
    private int run;
    private long characters;

    /** What is done with an element that the reader has come to. */
    public interface Visitor {
        void element(String name) throws XMLStreamException;
    }

    public PartXml(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        reader = factory.createXMLStreamReader(part);
        String declared = reader.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
            throw new NotATable(Reason.UNREADABLE);
        }
    }

    /** Visits every element, however deep it lies. */
    public void everyElement(Visitor visitor) throws XMLStreamException {
        while (reader.hasNext()) {
            if (step() == XMLStreamReader.START_ELEMENT) {
                visitor.element(reader.getLocalName());
            }
        }
    }

    /** Visits the elements directly inside the one that was come to; what the visitor leaves unread is passed over. */
    public void children(Visitor visitor) throws XMLStreamException {
        int own = depth;
        while (depth >= own && reader.hasNext()) {
            if (step() == XMLStreamReader.START_ELEMENT) {
                visitor.element(reader.getLocalName());
                while (depth > own && reader.hasNext()) {
                    step();
                }
            }
        }
    }

    /** The text inside the element that was come to, no longer than a cell may be. */
    public String text() throws XMLStreamException {
        int own = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= own && reader.hasNext()) {
            if (step() == XMLStreamReader.CHARACTERS) {
                text.append(reader.getText());
                RowsOfText.requireCellLength(text.length());
            }
        }
        return text.toString();
    }

    /** How much text has gone by so far. */
    public long characters() {
        return characters;
    }

    @Nullable
    public String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    public String attributeOr(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A whole number of the file; {@code otherwise} where it is none or one that nothing could mean. */
    public int numberOr(String name, int otherwise) {
        String value = attributeOr(name, "");
        boolean whole = !value.isEmpty() && value.length() < 9 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? Integer.parseInt(value) : otherwise;
    }

    private int step() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamReader.START_ELEMENT && ++depth > DEEPEST) {
            throw new NotATable(Reason.UNREADABLE);
        }
        depth -= event == XMLStreamReader.END_ELEMENT ? 1 : 0;
        boolean text = reader.isCharacters() || event == XMLStreamReader.CDATA;
        run = text ? run + reader.getTextLength() : 0;
        characters += text ? reader.getTextLength() : 0;
        RowsOfText.requireCellLength(run);
        return event == XMLStreamReader.CDATA || event == XMLStreamReader.SPACE ? XMLStreamReader.CHARACTERS : event;
    }
}
