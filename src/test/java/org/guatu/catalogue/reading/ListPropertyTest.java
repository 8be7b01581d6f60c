package org.guatu.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guatu.catalogue.sheet.rows.NotATable;

class ListPropertyTest {

    @Property(tries = 300)
    void any_table_is_read_or_refused_and_nothing_else(@ForAll List<@From("cells") List<String>> rows) {
        String csv = rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n"));
        try {
            ReadList list = Sample.list("序号,重点领域,任务名称,牵头单位,完成时限", csv);

            assertThat(list.rows().size()).isLessThanOrEqualTo(rows.size());
        } catch (NotATable e) {
            assertThat(e.status()).isBetween(413, 422);
        }
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return words().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "",
                "1",
                "一、甲",
                "（一）",
                "合计",
                "注：甲",
                "同上",
                "区司法局",
                "区司法局、无此局",
                "年底前",
                "2月30日",
                "序号",
                "\"\"\"",
                "=1+1",
                "9项");
    }
}
