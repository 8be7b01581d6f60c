package org.guatu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.guatu.calendar.notice.HolidayNotice;
import org.guatu.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HolidayNoticeTest {
    static Stream<Integer> published() {
        return Notices.PUBLISHED.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("published")
    void a_published_notice_says_of_every_day_of_its_year_what_the_library_says(int year) {
        HolidayNotice notice = read(Objects.requireNonNull(Notices.PUBLISHED.get(year)));

        assertThat(notice.problems()).isEmpty();
        assertThat(notice.year()).isEqualTo(year);
        WorkCalendar loaded = WorkCalendar.of(Map.of(year, notice.asDays()), Map.of());
        WorkCalendar shipped = WorkCalendar.with(Map.of());
        assertThat(Shift.between(shipped, loaded, year)).isEmpty();
    }

    @Test
    void its_title_and_number_are_its_source() {
        assertThat(read(Notices.OF_2024).title()).isEqualTo("国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号）");
        assertThat(read(Notices.OF_2026).title()).isEqualTo("国务院办公厅关于2026年部分节假日安排的通知");
    }

    @Test
    void what_is_only_recommended_frees_nobody() {
        assertThat(read(Notices.OF_2024).days())
                .extracting(HolidayNotice.Day::day)
                .contains(LocalDate.of(2024, 2, 10))
                .doesNotContain(LocalDate.of(2024, 2, 9));
    }

    @Test
    void two_holidays_may_share_an_item() {
        assertThat(read(Notices.OF_2025).free())
                .contains(new HolidayNotice.Day(LocalDate.of(2025, 10, 8), false, "中秋节、国庆节"));
    }

    @Test
    void new_years_days_may_lie_in_the_december_before() {
        String text = Notices.OF_2027.replace("1月1日（周五）至3日（周日）放假，共3天", "2026年12月31日（周四）至1月2日（周六）放假调休，共3天。1月3日（周日）上班");

        HolidayNotice notice = read(text);

        assertThat(notice.problems()).isEmpty();
        assertThat(notice.free().get(0).day()).isEqualTo("2026-12-31");
        assertThat(read(text.replace("2026年12月31日", "12月31日")).free()).isEqualTo(notice.free());
    }

    @Test
    void the_year_may_be_chosen_where_the_text_does_not_tell_it() {
        String text = Notices.OF_2027.replace("国务院办公厅关于2027年部分节假日安排的通知", "放假安排");

        assertThat(HolidayNotice.read(text, 2027).problems()).isEmpty();
        assertThat(keys(HolidayNotice.read(text, null))).containsExactly("calendar.notice.noYear");
        assertThat(keys(HolidayNotice.read(Notices.OF_2027, 2026))).contains("calendar.notice.otherYear");
    }

    /** Spellings that were met in copies: other brackets and digits, spaces, blanks between lines, other dashes. */
    @ParameterizedTest
    @CsvSource({
        "（周三）,(周三)",
        "：,:",
        "1月1日（周五）,１月１日（星期五）",
        "至,—",
        "至3日,至1月3日",
        "共8天,共八天",
        "五、端午节,5．端午节",
        "四、劳动节,四、“五一”国际劳动节",
        "上班,上班 ",
        "放假1天，不调休,放假一天"
    })
    void other_spellings_say_the_same(String written, String instead) {
        HolidayNotice notice = read(Notices.OF_2027.replace(written, instead));

        assertThat(notice.problems()).isEmpty();
        assertThat(notice.days()).isEqualTo(read(Notices.OF_2027).days());
    }

    /** What is wrong is named and never taken silently. */
    @ParameterizedTest
    @CsvSource({
        "共8天,共9天,calendar.notice.count",
        "2月5日（农历除夕、周五）,2月5日（农历除夕、周四）,calendar.notice.weekday",
        "1月31日（周日）,1月31日（星期六）,calendar.notice.weekday",
        "六、中秋节：9月15日（周三）放假1天，不调休。,'',calendar.notice.missing",
        "6月9日（周三）放假1天，不调休,另行通知,calendar.notice.nothingFree",
        "10月9日（周六）上班,10月8日（周五）上班,calendar.notice.worksAnyway",
        "1月31日（周日）,2月7日（周日）,calendar.notice.both",
        "9月26日（周日）,9月31日,calendar.notice.noSuchDay",
        "至12日（周五）,至3日,calendar.notice.badSpan",
        "4月3日（周六）至5日,3日（周六）至5日,calendar.notice.noMonth",
        "六、中秋节,六、端午节,calendar.notice.twice"
    })
    void what_does_not_close_is_a_named_problem(String written, @Nullable String instead, String problem) {
        HolidayNotice notice = read(Notices.OF_2027.replace(written, instead == null ? "" : instead));

        assertThat(keys(notice)).contains(problem);
        assertThat(notice.sound()).isFalse();
    }

    @Test
    void a_text_that_is_no_notice_is_none() {
        assertThat(read("").sound()).isFalse();
        assertThat(keys(HolidayNotice.read("关于开会的通知", 2027))).contains("calendar.notice.missing");
    }

    private static HolidayNotice read(String text) {
        return HolidayNotice.read(text, null);
    }

    private static java.util.List<String> keys(HolidayNotice notice) {
        return notice.problems().stream().map(Problem::key).toList();
    }
}
