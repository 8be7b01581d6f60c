package org.guatu.organization;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The units of the sample office, as its table has them. */
public final class SampleDirectory {
    private SampleDirectory() {}

    public static UnitDirectory units() {
        try (InputStream table =
                        Objects.requireNonNull(SampleDirectory.class.getResourceAsStream("/sample/units.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            return new UnitDirectory(rows.stream().map(SampleDirectory::entry).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnitDirectory.Entry entry(NamedCsvRecord row) {
        String host = row.getField("上级单位编码");
        return new UnitDirectory.Entry(
                row.getStartingLineNumber(),
                row.getField("单位编码"),
                row.getField("单位名称"),
                row.getField("规范全称"),
                words(row.getField("别名")),
                row.getField("单位类别"),
                host.isEmpty() ? null : host,
                row.getField("协调小组"),
                row.getField("行政执法主体").equals("是"),
                row.getField("是否集合").equals("是"),
                UnitDirectory.SetRule.of(row.getField("成员规则")).orElseThrow());
    }

    private static List<String> words(String aliases) {
        return Stream.of(aliases.split(";")).filter(alias -> !alias.isBlank()).toList();
    }
}
