package org.guatu.catalogue.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineReaderTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/catalogue/deadline-cases.csv", numLinesToSkip = 1)
    void reads_what_the_collected_cells_mean(
            @Nullable String raw,
            int listYear,
            DeadlineKind kind,
            @Nullable LocalDate due,
            @Nullable LocalDate start,
            @Nullable String recurrence) {
        Deadline read = DeadlineReader.read(Objects.requireNonNullElse(raw, ""), listYear);

        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.due()).isEqualTo(due);
        assertThat(read.start()).isEqualTo(start);
        assertThat(read.recurrence()).isEqualTo(recurrence);
    }

    @ParameterizedTest
    @CsvSource({
        "6月30日前, 2024-06-30",
        "6月30日, 2024-06-30",
        "12月31日前, 2024-12-31",
        "12月31号之前, 2024-12-31",
        "2024年4月1日前, 2024-04-01",
        "2024年4月1日, 2024-04-01",
        "２０２４年４月１日前, 2024-04-01",
        "2024年 12月 底前, 2024-12-31",
        "2024年12月, 2024-12-31",
        "12月份, 2024-12-31",
        "2024年2月底前, 2024-02-29",
        "2023年2月底前, 2023-02-28",
        "十二月底前, 2024-12-31",
        "二〇二四年十月底前, 2024-10-31",
        "二○二五年六月三十日前, 2025-06-30",
        "三季度末, 2024-09-30",
        "三季度末前, 2024-09-30",
        "第三季度, 2024-09-30",
        "2024年第3季度, 2024-09-30",
        "2024年Q3, 2024-09-30",
        "Q2, 2024-06-30",
        "2024Q4, 2024-12-31",
        "四季度内, 2024-12-31",
        "下半年, 2024-12-31",
        "2025年上半年, 2025-06-30",
        "上半年完成, 2024-06-30",
        "年内, 2024-12-31",
        "年底, 2024-12-31",
        "年末前, 2024-12-31",
        "年度内, 2024-12-31",
        "本年底前, 2024-12-31",
        "今年年底前, 2024-12-31",
        "明年3月底前, 2025-03-31",
        "2024年年底前, 2024-12-31",
        "2024年内, 2024-12-31",
        "2025年末, 2025-12-31",
        "2025年, 2025-12-31",
        "2024/6/30, 2024-06-30",
        "2024.6.30, 2024-06-30",
        "2024-06-30, 2024-06-30",
        "2024.12.31前, 2024-12-31",
        "2024/12, 2024-12-31",
        "2024.10, 2024-10-31",
        "2024.12月底, 2024-12-31",
        "20241231, 2024-12-31",
        "45473, 2024-06-30",
        "36526, 2000-01-01",
        "2024年6月中旬, 2024-06-20",
        "6月上旬, 2024-06-10",
        "2月下旬, 2024-02-29",
        "2024年12月底前完成, 2024-12-31",
        "2024年6月底前全部完成。, 2024-06-30",
        "于2024年9月底前完成, 2024-09-30",
        "截至2024年12月底, 2024-12-31",
        "不晚于2024年11月15日, 2024-11-15",
        "到2025年底, 2025-12-31",
        "完成时限：2024年9月底前, 2024-09-30",
        "（2024年9月底前）, 2024-09-30",
    })
    void the_last_day_counts_and_a_missing_year_is_the_year_of_the_list(String raw, LocalDate due) {
        Deadline read = DeadlineReader.read(raw, 2024);

        assertThat(read.kind()).isEqualTo(DeadlineKind.FIXED);
        assertThat(read.due()).isEqualTo(due);
        assertThat(read.start()).isNull();
        assertThat(read.raw()).isEqualTo(raw);
    }

    @Test
    void a_line_wrapped_inside_a_date_is_still_one_date() {
        assertThat(DeadlineReader.read("2024年\n12月底前", 2024).due()).isEqualTo("2024-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-2025年, 2021-01-01, 2025-12-31",
        "2021年至2025年, 2021-01-01, 2025-12-31",
        "2021～2025, 2021-01-01, 2025-12-31",
        "3-10月, 2024-03-01, 2024-10-31",
        "2024年3—10月, 2024-03-01, 2024-10-31",
        "2024年3月至10月, 2024-03-01, 2024-10-31",
        "2024年10月至次年3月, 2024-10-01, 2025-03-31",
        "2024年3月1日至6月30日, 2024-03-01, 2024-06-30",
        "2024年3月1日至6月30日前, 2024-03-01, 2024-06-30",
        "自2024年3月至2025年6月底前, 2024-03-01, 2025-06-30",
        "一至三季度, 2024-01-01, 2024-09-30",
        "2024年二季度至四季度, 2024-04-01, 2024-12-31",
        "2024.3-2024.10, 2024-03-01, 2024-10-31",
        "2024-03-01至2024-06-30, 2024-03-01, 2024-06-30",
    })
    void a_range_is_due_at_its_end(String raw, LocalDate start, LocalDate due) {
        Deadline read = DeadlineReader.read(raw, 2024);

        assertThat(read.kind()).isEqualTo(DeadlineKind.FIXED);
        assertThat(read.start()).isEqualTo(start);
        assertThat(read.due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "每季度末, 2024-03-31, QUARTERLY:last-day",
        "每季度, 2024-03-31, QUARTERLY:last-day",
        "每季度首月10日前, 2024-01-10, QUARTERLY:01-10",
        "每季度最后一个月25日前, 2024-03-25, QUARTERLY:03-25",
        "每年3月底前, 2024-03-31, YEARLY:03-31",
        "每年2月底前, 2024-02-29, YEARLY:02-29",
        "每年3月1日前, 2024-03-01, YEARLY:03-01",
        "每年年底前, 2024-12-31, YEARLY:12-31",
        "每年底, 2024-12-31, YEARLY:12-31",
        "每年第一季度, 2024-03-31, YEARLY:03-31",
        "每年上半年, 2024-06-30, YEARLY:06-30",
        "每月, 2024-01-31, MONTHLY:last-day",
        "每月底前, 2024-01-31, MONTHLY:last-day",
        "每月28日前, 2024-01-28, MONTHLY:28",
        "每个月5号前, 2024-01-05, MONTHLY:05",
        "每半年末, 2024-06-30, HALF_YEARLY:last-day",
        "每半年一次, 2024-06-30, HALF_YEARLY:last-day",
        "每年12月底前完成, 2024-12-31, YEARLY:12-31",
    })
    void a_recurring_deadline_is_first_due_in_the_first_period_of_the_year(
            String raw, LocalDate due, String recurrence) {
        Deadline read = DeadlineReader.read(raw, 2024);

        assertThat(read.kind()).isEqualTo(DeadlineKind.RECURRING);
        assertThat(read.due()).isEqualTo(due);
        assertThat(read.recurrence()).isEqualTo(recurrence);
        assertThat(read.duesIn(2024)).startsWith(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"长期坚持、持续推进", "常态化", "常态化开展", "持续", "长期任务", "长期坚持。", "持续推进，长期坚持", "2024年起长期坚持", "2024年3月起持续推进"})
    void an_open_ended_task_is_never_due_but_evaluated_every_year(String raw) {
        Deadline read = DeadlineReader.read(raw, 2024);

        assertThat(read.kind()).isEqualTo(DeadlineKind.OPEN_ENDED);
        assertThat(read.due()).isNull();
        assertThat(read.recurrence()).isEqualTo("YEARLY_EVAL");
        assertThat(read.duesIn(2024)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "全年推进, 2024-01-01, 2024-12-31",
        "贯穿全年, 2024-01-01, 2024-12-31",
        "全年持续推进, 2024-01-01, 2024-12-31",
        "2025年全年, 2025-01-01, 2025-12-31"
    })
    void what_runs_all_year_is_judged_at_its_end(String raw, LocalDate start, LocalDate due) {
        Deadline read = DeadlineReader.read(raw, 2024);

        assertThat(read.kind()).isEqualTo(DeadlineKind.CONTINUOUS_IN_YEAR);
        assertThat(read.start()).isEqualTo(start);
        assertThat(read.due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年6月底前出台方案，12月底前完成 | 2024-06-30 出台方案; 2024-12-31 完成",
                "6月底前出台方案、8月底前完成 | 2024-06-30 出台方案; 2024-08-31 完成",
                "3月底前完成调研，形成报告；2024年10月15日前印发文件 | 2024-03-31 完成调研，形成报告; 2024-10-15 印发文件",
                "2024年6月底前完成50%，2025年6月底前完成100%。 | 2024-06-30 完成50%; 2025-06-30 完成100%",
                "一季度制定年度计划，三季度末开展评估，年底前总结 | 2024-03-31 制定年度计划; 2024-09-30 开展评估; 2024-12-31 总结",
                "2025年3月底前起草，6月底前报批 | 2025-03-31 起草; 2025-06-30 报批"
            })
    void several_dated_steps_become_stages(String raw, String stages) {
        Deadline read = DeadlineReader.read(raw, 2024);

        assertThat(read.kind()).isEqualTo(DeadlineKind.MULTI);
        assertThat(read.stages().stream()
                        .map(stage -> stage.due() + " " + stage.text())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(stages);
        assertThat(read.due())
                .isEqualTo(read.stages().get(read.stages().size() - 1).due());
    }

    @Test
    void steps_on_lines_of_their_own_become_stages() {
        assertThat(DeadlineReader.read("6月底前出台方案\n12月底前完成", 2024).stages())
                .extracting(Deadline.Stage::text)
                .containsExactly("出台方案", "完成");
    }

    @ParameterizedTest
    @ValueSource(strings = {"同上", " 同上 ", "〃", "（同上）"})
    void same_as_above_is_left_to_the_row_above(String raw) {
        assertThat(DeadlineReader.read(raw, 2024).kind()).isEqualTo(DeadlineKind.INHERIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "按上级要求",
                "适时",
                "长期坚持并于2024年底前完成阶段任务",
                "12月前",
                "三季度前",
                "2024年前",
                "年前",
                "年初",
                "6月初",
                "2024年6月中旬?",
                "2024年12月底前力争完成",
                "力争2024年底前",
                "2024年6月底前启动",
                "6月底、12月底",
                "2024年6月底前出台方案，12月底前",
                "12月底前出台方案，6月底前完成",
                "2024年底前完成并长期坚持",
                "①2月底前",
                "1 2月底前",
                "24年12月底前",
                "2024.1",
                "6.30前",
                "12/31",
                "2024",
                "202412",
                "12",
                "三年内",
                "每周",
                "每两年",
                "每年至少一次",
                "每季度10日前",
                "每月5日、20日前",
                "每年6月、12月底前",
                "2022—2025年每年12月底前",
                "立行立改",
                "2024年12月31日24时前",
                "2024-06-30 12:00",
                "二三月份",
                "全年12月底前",
                "月底前",
                "全年完成",
                "2204年12月底前",
                "2024—12",
                "。",
                "12月底前（视情况）",
                "2024年12月底前左右",
                "-",
                "/"
            })
    void what_is_not_wholly_understood_is_left_to_a_person(String raw) {
        Deadline read = DeadlineReader.read(raw, 2024);

        assertThat(read.kind()).isEqualTo(DeadlineKind.NEEDS_REVIEW);
        assertThat(read.due()).isNull();
        assertThat(read.understood()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年2月29日前",
                "6月31日前",
                "13月底前",
                "0月底前",
                "2024年6月0日",
                "五季度",
                "2024-13",
                "2024-02-30",
                "2024.13.01",
                "20240230",
                "每月32日前",
                "每年2月30日前",
                "2025年至2024年",
                "10-3月",
                "6月31日前出台方案，12月底前完成"
            })
    void a_day_that_no_calendar_has_is_invalid_and_never_bent(String raw) {
        assertThat(DeadlineReader.read(raw, 2024).kind()).isEqualTo(DeadlineKind.INVALID);
    }
}
