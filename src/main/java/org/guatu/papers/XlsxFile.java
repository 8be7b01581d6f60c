package org.guatu.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;

/** Makes .xlsx files. The same content on the same day gives the same bytes, so that two ledgers can be compared. */
final class XlsxFile {
    private static final String CORE = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final Pattern MERGED = Pattern.compile("<mergeCells>.*?</mergeCells>");
    private static final Pattern MERGED_CELL = Pattern.compile("<mergeCell [^>]*>");
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private XlsxFile() {}

    static byte[] write(LocalDate day, Consumer<Workbook> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Guatu", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", 10.5);
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settled(out.toByteArray(), day);
    }

    private static byte[] settled(byte[] file, LocalDate day) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        try (ZipFile parts = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream same = new ZipOutputStream(out)) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
                byte[] bytes = parts.getInputStream(part).readAllBytes();
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(ANY_TIME);
                same.putNextEntry(entry);
                same.write(settled(part.getName(), bytes, day));
                same.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The library writes the machine's time, where the office's day belongs, and names merged cells in an order that
     * changes from run to run.
     */
    private static byte[] settled(String part, byte[] bytes, LocalDate day) {
        if (part.equals(CORE)) {
            return CREATED.matcher(text(bytes))
                    .replaceFirst("$1" + day + "T00:00:00Z")
                    .getBytes(StandardCharsets.UTF_8);
        }
        return part.startsWith(SHEETS)
                ? MERGED.matcher(text(bytes))
                        .replaceAll(cells -> MERGED_CELL
                                .matcher(cells.group())
                                .results()
                                .map(MatchResult::group)
                                .sorted()
                                .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>")))
                        .getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }
}
