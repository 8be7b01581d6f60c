package org.guatu.catalogue.sheet;

import static org.guatu.catalogue.sheet.HostileFile.inert;
import static org.guatu.catalogue.sheet.HostileFile.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guatu.catalogue.reading.Sample;
import org.guatu.catalogue.sheet.word.Docx;

/** What is wrong with the archive itself, or with the kind that its name says. */
final class HostileArchives {
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int MEGABYTE = 1024 * 1024;

    private HostileArchives() {}

    static List<HostileFile> files() {
        return List.of(
                refused("a part that unpacks to 300 MB", "a.xlsx", () -> with("xl/media/bomb.png", 300)),
                refused("a sheet that unpacks to 300 MB", "a.xlsx", () -> with(Sample.SHEET, 300)),
                refused("a document that unpacks to 300 MB", "a.docx", () -> docxWith(300)),
                refused("five parts of 30 MB", "a.xlsx", HostileArchives::manyLargeParts),
                refused("a bomb that says it is 10 bytes large", "a.xlsx", HostileArchives::lyingBomb),
                refused("a hundred names for one part of 2 MB", "a.xlsx", HostileArchives::overlapping),
                refused("10,000 parts", "a.xlsx", HostileArchives::manyParts),
                inert("an archive in an archive in an archive", "a.xlsx", HostileArchives::nested),
                refused(
                        "two sheets of one name",
                        "a.xlsx",
                        () -> twice("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")),
                refused("two sheets of one name but for its case", "a.xlsx", HostileArchives::twiceInOtherCase),
                inert(
                        "a part that would be unpacked elsewhere",
                        "a.xlsx",
                        () -> with("../../../../tmp/guatu-owned", 0)),
                inert("a part with an absolute name", "a.xlsx", () -> with("/etc/cron.d/guatu", 0)),
                refused("half an archive", "a.xlsx", () -> Arrays.copyOf(messy(), messy().length / 2)),
                refused(
                        "an archive without its directory",
                        "a.xlsx",
                        () -> Arrays.copyOf(messy(), messy().length - 200)),
                refused("an archive whose directory points nowhere", "a.xlsx", () -> patched(16, 0x7FFFFFFF)),
                refused("an archive with four bytes", "a.docx", () -> new byte[] {'P', 'K', 3, 4}),
                refused("an archive of noise", "a.xlsx", HostileArchives::noise),
                refused("a workbook with a password", "a.xlsx", () -> ole()),
                refused("a document with a password", "a.docx", () -> ole()),
                refused("an old document", "a.doc", () -> ole()),
                refused("an old spreadsheet of WPS", "a.et", () -> ole()),
                refused("a program", "a.xlsx", () -> bytes("MZ\u0090\u0000This program cannot be run in DOS mode")),
                refused("a program before a workbook", "a.xlsx", () -> before("MZ")),
                refused("a PDF before a workbook", "a.xlsx", () -> before("%PDF-1.7\n")),
                refused("a picture", "a.csv", () -> bytes("\u0089PNG\r\n\u001A\n\u0000\u0000")),
                refused(
                        "a page that says it is a spreadsheet",
                        "a.xls",
                        () -> bytes("<html><table><tr><td>序号</td></tr></table>")),
                refused("a workbook that says it is text", "a.csv", HostileArchives::messy),
                refused("a text that says it is a workbook", "a.xlsx", () -> bytes("序号,任务名称,牵头单位")),
                refused("a workbook that says it is a document", "a.docx", HostileArchives::messy),
                refused("a name without an end", "清单", HostileArchives::messy),
                refused("a name with a NUL", "a.xlsx\u0000.exe", HostileArchives::messy),
                refused("a workbook with macros", "a.xlsm", HostileArchives::messy),
                refused("nothing", "a.xlsx", () -> new byte[0]));
    }

    static byte[] messy() {
        return Sample.file("/catalogue/messy-sample.xlsx");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] with(String part, int megabytes) {
        Map<String, byte[]> parts = Sample.parts(messy());
        parts.remove(part);
        return zip(parts, part, megabytes);
    }

    private static byte[] docxWith(int megabytes) {
        Map<String, byte[]> parts = Docx.parts(Docx.p("甲"));
        parts.remove(Docx.DOCUMENT);
        return zip(parts, Docx.DOCUMENT, megabytes);
    }

    /** Written as a stream: the bomb is never whole in memory. */
    private static byte[] zip(Map<String, byte[]> parts, String part, int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] blanks = new byte[MEGABYTE];
        Arrays.fill(blanks, (byte) ' ');
        blanks[0] = '<';
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
            }
            zip.putNextEntry(new ZipEntry(part));
            for (int at = 0; at < megabytes; at++) {
                zip.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] manyLargeParts() {
        Map<String, byte[]> parts = Sample.parts(messy());
        byte[] large = new byte[30 * MEGABYTE];
        for (int at = 0; at < 5; at++) {
            parts.put("xl/media/" + at + ".bin", large);
        }
        return Sample.workbook(parts);
    }

    /** The size that the directory gives is not what comes out. */
    private static byte[] lyingBomb() {
        byte[] bomb = with("xl/media/bomb.png", 300);
        ByteBuffer archive = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
        int directory = archive.getInt(bomb.length - 6);
        int last = directory;
        for (int at = directory; archive.getInt(at) == 0x02014b50; ) {
            last = at;
            at += 46 + archive.getShort(at + 28) + archive.getShort(at + 30) + archive.getShort(at + 32);
        }
        archive.putInt(last + 24, 10);
        return bomb;
    }

    /** All names in the directory lead to the same bytes, so that a small file holds them many times. */
    private static byte[] overlapping() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("xl/media/000.bin", new byte[2 * MEGABYTE]);
        byte[] single = Sample.workbook(parts);
        ByteBuffer archive = ByteBuffer.wrap(single).order(ByteOrder.LITTLE_ENDIAN);
        int directory = archive.getInt(single.length - 6);
        int length = archive.getInt(single.length - 10);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(single, 0, directory);
        for (int at = 0; at < 100; at++) {
            byte[] entry = Arrays.copyOfRange(single, directory, directory + length);
            byte[] name = bytes("xl/media/%03d.bin".formatted(at));
            System.arraycopy(name, 0, entry, 46, name.length);
            out.writeBytes(entry);
        }
        byte[] end = Arrays.copyOfRange(single, directory + length, single.length);
        ByteBuffer.wrap(end)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(8, (short) 100)
                .putShort(10, (short) 100)
                .putInt(12, 100 * length);
        out.writeBytes(end);
        return out.toByteArray();
    }

    private static byte[] manyParts() {
        Map<String, byte[]> parts = Sample.parts(messy());
        for (int at = 0; at < 10_000; at++) {
            parts.put("xl/media/" + at + ".png", new byte[1]);
        }
        return Sample.workbook(parts);
    }

    private static byte[] nested() {
        byte[] inner = Sample.workbook(Map.of("bomb", new byte[20 * MEGABYTE]));
        byte[] middle = Sample.workbook(Map.of("a.zip", inner, "b.zip", inner));
        Map<String, byte[]> parts = Sample.parts(messy());
        parts.put("xl/embeddings/book.xlsx", middle);
        return Sample.workbook(parts);
    }

    /** Java would not write a name twice: two names of one length are made one afterwards. */
    private static byte[] twice(String name, String other) {
        Map<String, byte[]> parts = Sample.parts(messy());
        parts.remove(other);
        parts.put(other, parts.get(name));
        byte[] archive = Sample.workbook(parts);
        byte[] from = bytes(other);
        for (int at = 0; at + from.length <= archive.length; at++) {
            if (Arrays.equals(archive, at, at + from.length, from, 0, from.length)) {
                System.arraycopy(bytes(name), 0, archive, at, from.length);
            }
        }
        return archive;
    }

    private static byte[] twiceInOtherCase() {
        Map<String, byte[]> parts = Sample.parts(messy());
        parts.put("xl/worksheets/SHEET1.xml", parts.get(Sample.SHEET));
        return Sample.workbook(parts);
    }

    private static byte[] patched(int fromEndOfDirectory, int value) {
        byte[] archive = messy();
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(archive.length - 22 + fromEndOfDirectory, value);
        return archive;
    }

    private static byte[] noise() {
        byte[] noise = new byte[100_000];
        new java.util.Random(1).nextBytes(noise);
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, noise, 0, 4);
        return noise;
    }

    private static byte[] ole() {
        return Arrays.copyOf(OLE, 4_096);
    }

    private static byte[] before(String start) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(start));
        out.writeBytes(messy());
        return out.toByteArray();
    }
}
