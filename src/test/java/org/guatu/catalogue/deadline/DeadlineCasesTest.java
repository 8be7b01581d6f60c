package org.guatu.catalogue.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells as offices write them, and what each of them means in a list of 2024. */
class DeadlineCasesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一季度末 | FIXED | 2024-03-31 |",
                "第三季度末前 | FIXED | 2024-09-30 |",
                "2024年上半年底 | FIXED | 2024-06-30 |",
                "上半年内完成 | FIXED | 2024-06-30 |",
                "二〇二四年十二月底 | FIXED | 2024-12-31 |",
                "2024年十二月三十一日前 | FIXED | 2024-12-31 |",
                "二○二四年三季度 | FIXED | 2024-09-30 |",
                "十月三十一日前 | FIXED | 2024-10-31 |",
                "45657.0 | FIXED | 2024-12-31 |",
                "45657.5 | NEEDS_REVIEW | |",
                "2024-12-31 00:00:00 | FIXED | 2024-12-31 |",
                "2024-12-31T00:00:00 | FIXED | 2024-12-31 |",
                "2024-12-31 08:30:00 | NEEDS_REVIEW | |",
                "2024年12月31日前（含） | FIXED | 2024-12-31 |",
                "2024年12月31日（含）前 | FIXED | 2024-12-31 |",
                "12月（含）前 | NEEDS_REVIEW | |",
                "年终 | FIXED | 2024-12-31 |",
                "2025年3月1日前报送 | FIXED | 2025-03-01 |",
                "2024年6月底前启动 | NEEDS_REVIEW | |",
                "2024年1月—12月 | FIXED | 2024-12-31 | from 2024-01-01",
                "2021－2025年 | FIXED | 2025-12-31 | from 2021-01-01",
                "2024年至2025年底 | FIXED | 2025-12-31 | from 2024-01-01",
                "1-3季度 | FIXED | 2024-09-30 | from 2024-01-01",
                "一、二季度 | NEEDS_REVIEW | |",
                "四季度前 | NEEDS_REVIEW | |",
                "春节前 | NEEDS_REVIEW | |",
                "每季度末月20日前 | RECURRING | 2024-03-20 | QUARTERLY:03-20",
                "每季度第二个月15日前 | RECURRING | 2024-02-15 | QUARTERLY:02-15",
                "每季度第2个月底前 | RECURRING | 2024-02-29 | QUARTERLY:02-31",
                "每季度第四个月底前 | INVALID | |",
                "每半年第三个月10日前 | RECURRING | 2024-03-10 | HALF_YEARLY:03-10",
                "每半年末月底前 | RECURRING | 2024-06-30 | HALF_YEARLY:last-day",
                "每半年首月10日前 | RECURRING | 2024-01-10 | HALF_YEARLY:01-10",
                "每季度次月10日前 | NEEDS_REVIEW | |",
                "每月25日前报送 | RECURRING | 2024-01-25 | MONTHLY:25",
                "每年1月31日前报送 | RECURRING | 2024-01-31 | YEARLY:01-31",
                "每年1月31日前报送上一年度情况 | NEEDS_REVIEW | |",
                "每季度1次 | RECURRING | 2024-03-31 | QUARTERLY:last-day",
                "每年6月底、12月底前 | NEEDS_REVIEW | |",
                "每周五前 | NEEDS_REVIEW | |",
                "2024年起，每年12月底前 | NEEDS_REVIEW | |",
                "常态长效推进 | OPEN_ENDED | | YEARLY_EVAL",
                "常抓不懈 | OPEN_ENDED | | YEARLY_EVAL",
                "长期坚持并持续推进 | OPEN_ENDED | | YEARLY_EVAL",
                "自2024年起长期坚持 | OPEN_ENDED | | from 2024-01-01 YEARLY_EVAL",
                "立行立改，长期坚持 | NEEDS_REVIEW | |",
                "2024年12月底前完成并长期坚持 | NEEDS_REVIEW | |",
                "12月底前（持续推进） | NEEDS_REVIEW | |",
                "全年分阶段推进 | NEEDS_REVIEW | |",
                "3月启动，12月底前完成 | MULTI | 2024-12-31 | 2024-03-31 启动; 2024-12-31 完成",
                "①6月底前制定方案；②12月底前完成 | MULTI | 2024-12-31 | 2024-06-30 制定方案; 2024-12-31 完成",
                "①6月底前制定方案\\n②12月底前完成 | MULTI | 2024-12-31 | 2024-06-30 制定方案; 2024-12-31 完成",
                "①6月底前制定方案；③12月底前完成 | NEEDS_REVIEW | |",
                "1.6月底前制定方案；2.12月底前完成 | NEEDS_REVIEW | |",
                "6月30日、12月31日前 | NEEDS_REVIEW | |",
                "12月底前完成，2月30日前总结 | INVALID | |",
            })
    void a_cell_means_what_it_says_or_waits_for_a_person(
            String cell, DeadlineKind kind, @Nullable String due, @Nullable String more) {
        Deadline read = DeadlineReader.read(cell.replace("\\n", "\n"), 2024);

        assertThat(read.kind()).isEqualTo(kind);
        assertThat(String.valueOf(read.due())).isEqualTo(String.valueOf(due));
        assertThat(more(read)).isEqualTo(more == null ? "" : more);
    }

    private static String more(Deadline read) {
        String stages = read.stages().stream()
                .map(stage -> stage.due() + " " + stage.text())
                .collect(Collectors.joining("; "));
        return Stream.of(
                        read.start() == null ? "" : "from " + read.start(),
                        read.recurrence() == null ? "" : read.recurrence(),
                        stages)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
