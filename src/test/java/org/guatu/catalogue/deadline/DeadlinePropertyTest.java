package org.guatu.catalogue.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class DeadlinePropertyTest {

    @Property
    void nothing_makes_it_throw(
            @ForAll
                    @StringLength(max = 20)
                    @Chars({
                        '年', '月', '日', '底', '前', '每', '季', '度', '半', '上', '下', '旬', '第', '至', '内', '全', '长', '期', '，',
                        '、', '-', '.', '/', ' ', '\n', '（', '）', '十', '二', '〇', 'Q', '起'
                    })
                    @CharRange(from = '0', to = '9')
                    String raw) {
        Deadline read = DeadlineReader.read(raw, 2024);

        assertThat(read.due() == null || read.understood()).isTrue();
    }

    @Property
    void no_text_at_all_makes_it_throw(@ForAll String raw) {
        Deadline read = DeadlineReader.read(raw, 2024);

        assertThat(read.raw()).isEqualTo(raw);
        assertThat(DeadlineText.write(read)).isNotNull();
    }

    @Property
    void blanks_around_the_words_never_change_the_reading(
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @StringLength(max = 3) @Chars({' ', '\u3000', '\t', '\n'}) String blank) {
        String spread = String.join(blank, blank, "2024", "年", String.valueOf(month), "月", "底", "前", blank);

        Deadline read = DeadlineReader.read(spread, 2020);

        assertThat(read.due())
                .isEqualTo(DeadlineReader.read("2024年" + month + "月底前", 2020).due());
    }
}
