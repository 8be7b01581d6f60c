package org.guatu.catalogue.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.organization.SampleDirectory;
import org.guatu.organization.UnitDirectory;

/** Files to read: the sample lists, and workbooks taken apart and put together again. */
public final class Sample {
    public static final String SHEET = "xl/worksheets/sheet1.xml";

    public static final UnitDirectory UNITS = SampleDirectory.units();

    private Sample() {}

    public static byte[] file(String path) {
        try (InputStream content = Objects.requireNonNull(Sample.class.getResourceAsStream(path), path)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReadList read(String fileName, byte[] content) {
        return read(fileName, content, Reading.usual());
    }

    public static ReadList read(String fileName, byte[] content, Reading options) {
        return new ListReader(UNITS, 2024, options).read(new SheetReader().read(fileName, content));
    }

    /** A list given as the lines of a CSV file. */
    public static ReadList list(String... lines) {
        return read("list.csv", csv(lines));
    }

    public static byte[] csv(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** The parts of a workbook by name. */
    public static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    public static byte[] workbook(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The messy workbook with one part changed. */
    public static byte[] messyWith(String part, String from, String to) {
        Map<String, byte[]> parts = parts(file("/catalogue/messy-sample.xlsx"));
        String changed = new String(Objects.requireNonNull(parts.get(part), part), StandardCharsets.UTF_8);
        if (!changed.contains(from)) {
            throw new IllegalArgumentException(part + " has no " + from);
        }
        parts.put(part, changed.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return workbook(parts);
    }
}
