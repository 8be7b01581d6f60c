package org.guatu.catalogue.sheet.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.guatu.catalogue.sheet.rows.Limits;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.NotATable.Reason;
import org.guatu.platform.upload.PackageGuard;
import org.guatu.platform.upload.UnsafePackage;

/** The parts of an .xlsx or .docx file, looked through by the guard before anything reads them. */
public final class OfficePackage implements AutoCloseable {
    private final ZipFile parts;

    /** What is done with an office file, and how that may fail. */
    public interface Reading<T> {
        T of(OfficePackage file) throws IOException, XMLStreamException;
    }

    private OfficePackage(byte[] content) throws IOException {
        this.parts = ZipFile.builder().setByteArray(content).get();
    }

    /** Reads a file; whatever a damaged or hostile one makes the parsers throw, the answer is the same. */
    public static <T> T read(byte[] content, Limits limits, Reading<T> reading) {
        try (OfficePackage file = new OfficePackage(content)) {
            new PackageGuard(limits.parts(), limits.unpacked()).check(file.parts);
            return reading.of(file);
        } catch (NotATable e) {
            throw e;
        } catch (UnsafePackage e) {
            throw NotATable.of(e);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new NotATable(Reason.UNREADABLE);
        }
    }

    /**
     * Where the content stands.
     *
     * @param kind the word for the file's kind in its content types: {@code spreadsheetml}
     * @param usual the part it stands in where the content types name none
     */
    public String mainPart(String kind, String usual) throws IOException, XMLStreamException {
        Set<String> mains = new HashSet<>();
        try (InputStream contentTypes = open("[Content_Types].xml")) {
            PartXml xml = new PartXml(contentTypes);
            xml.everyElement(element -> {
                String type = xml.attributeOr("ContentType", "");
                if (type.contains("macroEnabled") || type.contains("vbaProject")) {
                    throw new NotATable(Reason.MACROS);
                }
                if (element.equals("Override") && type.endsWith(".main+xml")) {
                    if (!type.contains(kind)) {
                        throw new NotATable(Reason.WRONG_TYPE);
                    }
                    mains.add(xml.attributeOr("PartName", "").replaceFirst("^/", ""));
                }
            });
        }
        if (mains.size() > 1) {
            throw new NotATable(Reason.UNREADABLE);
        }
        return mains.isEmpty() ? usual : mains.iterator().next();
    }

    /** Targets of the relationships of one part by their id. */
    public Map<String, String> targets(String relationships) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream part = open(relationships)) {
            PartXml xml = new PartXml(part);
            xml.everyElement(element -> {
                if (element.equals("Relationship")) {
                    targets.put(xml.attributeOr("Id", ""), xml.attributeOr("Target", ""));
                }
            });
        }
        return targets;
    }

    public boolean has(String part) {
        return parts.getEntry(part) != null;
    }

    /** The parts whose name has {@code word} in it, in either case. */
    public List<String> partsLike(String word) {
        return Collections.list(parts.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
                .filter(name -> !name.endsWith("/"))
                .toList();
    }

    public InputStream open(String part) throws IOException {
        ZipArchiveEntry entry = parts.getEntry(part);
        if (entry == null) {
            throw new NotATable(Reason.UNREADABLE);
        }
        return parts.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
