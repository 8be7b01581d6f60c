package org.guatu.calendar.notice;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.calendar.LawDays;
import org.guatu.calendar.WorkCalendar;
import org.guatu.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the notice as it has been worded since 2008: one item a holiday, in it days or spans with their weekday in
 * brackets, then 放假 or 上班, then how many days. What is only recommended (安排职工在除夕休息) frees nobody.
 */
final class HolidayNoticeReader {
    private static final List<String> HOLIDAYS = List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");
    private static final String NAME = "(?:元旦节?|春节|清明节?|(?:五一)?(?:国际)?劳动节|端午节?|中秋节?|(?:十一)?国庆节?)";
    private static final Pattern ITEM = Pattern.compile("(" + NAME + "(?:[、和及与]" + NAME + ")*)[:：]");
    private static final Pattern TITLE = Pattern.compile(
            "((?:国务院办公厅|国办)?关于(\\d{4})年(?:部分)?(?:节假日|放假)安排的?通知)[》”]?(国办发[^〔\\[(]{0,3}[〔\\[(]\\d{4}[〕\\])]\\d+号)?");
    private static final Pattern SAID_YEAR = Pattern.compile("现将(\\d{4})年");
    private static final Pattern TOKEN =
            Pattern.compile("(?:(?<year>\\d{4})年)?(?:(?<month>\\d{1,2})月)?(?<day>\\d{1,2})日(?:[(](?<note>[^)]*)[)])?"
                    + "|(?<to>[至到~—–-]+)"
                    + "|(?<free>放假)(?:(?<days>[\\d一二三四五六七八九十]+)天)?"
                    + "|共(?<count>[\\d一二三四五六七八九十]+)天"
                    + "|(?<work>上班|补班)"
                    + "|(?<rest>休息)");
    private static final Pattern WEEKDAY = Pattern.compile("(?:星期|周|礼拜)([一二三四五六日天])");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final String NUMERALS = "一二三四五六七八九十";

    private final String text;
    private final String head;
    private final @Nullable Integer chosen;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<LocalDate, HolidayNotice.Day> days = new TreeMap<>();
    private int year;

    HolidayNoticeReader(String text, @Nullable Integer chosen) {
        // Full-width digits and brackets become plain ones; line breaks fall within sentences and titles.
        this.text = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
        this.head = text.strip().lines().findFirst().orElse("").strip();
        this.chosen = chosen;
    }

    HolidayNotice read() {
        Matcher title = TITLE.matcher(text);
        boolean titled = title.find();
        Integer said = titled ? Integer.valueOf(title.group(2)) : saidYear();
        if (said != null && chosen != null && !said.equals(chosen)) {
            problem("calendar.notice.otherYear", said.toString(), chosen.toString());
        }
        Integer of = said == null ? chosen : said;
        if (of == null || of <= LawDays.FIRST.getYear() || of > LawDays.LAST.getYear()) {
            problem("calendar.notice.noYear", "" + (LawDays.FIRST.getYear() + 1), "" + LawDays.LAST.getYear());
            return new HolidayNotice(null, head, List.of(), problems);
        }
        year = of;
        items();
        days.values().stream()
                .filter(day -> day.working() && WorkCalendar.weekday(day.day()))
                .forEach(day -> problem("calendar.notice.worksAnyway", day.day().toString(), day.name()));
        return new HolidayNotice(
                year,
                titled ? named(title.toMatchResult()) : "国务院办公厅关于" + year + "年部分节假日安排的通知",
                List.copyOf(days.values()),
                List.copyOf(problems));
    }

    private static String named(MatchResult title) {
        String number = title.group(3);
        return title.group(1)
                + (number == null ? "" : "（" + number.replace('[', '〔').replace(']', '〕') + "）");
    }

    private @Nullable Integer saidYear() {
        Matcher said = SAID_YEAR.matcher(text);
        return said.find() ? Integer.valueOf(said.group(1)) : null;
    }

    private void items() {
        List<MatchResult> items = ITEM.matcher(text).results().toList();
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            int end = i + 1 < items.size() ? items.get(i + 1).start() : text.length();
            List<String> names = names(items.get(i).group(1));
            boolean again = names.stream().anyMatch(found::contains);
            if (again) {
                problem("calendar.notice.twice", String.join("、", names));
            }
            found.addAll(names);
            item(String.join("、", names), text.substring(items.get(i).end(), end));
        }
        List<String> missing =
                HOLIDAYS.stream().filter(name -> !found.contains(name)).toList();
        if (!missing.isEmpty()) {
            problem("calendar.notice.missing", String.join("、", missing));
        }
    }

    private static List<String> names(String item) {
        return HOLIDAYS.stream()
                .filter(holiday -> item.contains(holiday.replaceAll("节$", "")))
                .toList();
    }

    /** One holiday: dates gather until a word says what becomes of them. */
    private void item(String name, String body) {
        List<LocalDate> gathered = new ArrayList<>();
        Set<LocalDate> free = new TreeSet<>();
        boolean span = false;
        Integer count = null;
        Matcher token = TOKEN.matcher(body);
        while (token.find()) {
            if (token.group("day") != null) {
                LocalDate day = date(token, gathered, name);
                if (day != null) {
                    gather(gathered, day, span, name);
                }
                span = false;
            } else if (token.group("to") != null) {
                span = true;
            } else if (token.group("free") != null) {
                free.addAll(gathered);
                count = token.group("days") == null ? count : Integer.valueOf(number(token.group("days")));
                gathered.clear();
            } else if (token.group("work") != null) {
                gathered.forEach(day -> note(day, true, name));
                gathered.clear();
            } else if (token.group("rest") != null) {
                gathered.clear();
            } else {
                count = number(token.group("count"));
            }
        }
        free.forEach(day -> note(day, false, name));
        if (free.isEmpty()) {
            problem("calendar.notice.nothingFree", name);
        } else if (count != null && count != free.size()) {
            problem("calendar.notice.count", name, count, free.size());
        }
    }

    private void gather(List<LocalDate> gathered, LocalDate day, boolean span, String name) {
        LocalDate from = span && !gathered.isEmpty() ? gathered.get(gathered.size() - 1) : null;
        if (from == null) {
            gathered.add(day);
        } else if (!day.isAfter(from) || day.isAfter(from.plusDays(15))) {
            problem("calendar.notice.badSpan", name, from.toString(), day.toString());
        } else {
            from.plusDays(1).datesUntil(day.plusDays(1)).forEach(gathered::add);
        }
    }

    /** A day without a month is of the month before it; New Year's days in December are of the year before. */
    private @Nullable LocalDate date(Matcher token, List<LocalDate> gathered, String name) {
        LocalDate last = gathered.isEmpty() ? null : gathered.get(gathered.size() - 1);
        String written = token.group();
        if (token.group("month") == null && last == null) {
            problem("calendar.notice.noMonth", name, written);
            return null;
        }
        int month = token.group("month") != null
                ? Integer.parseInt(token.group("month"))
                : java.util.Objects.requireNonNull(last).getMonthValue();
        int of = token.group("year") != null
                ? Integer.parseInt(token.group("year"))
                : name.equals("元旦") && month == 12 ? year - 1 : year;
        try {
            LocalDate day = LocalDate.of(of, month, Integer.parseInt(token.group("day")));
            checkWeekday(day, token.group("note"), name);
            return day;
        } catch (DateTimeException e) {
            problem("calendar.notice.noSuchDay", name, written);
            return null;
        }
    }

    private void checkWeekday(LocalDate day, @Nullable String note, String name) {
        Matcher said = WEEKDAY.matcher(note == null ? "" : note);
        if (said.find()) {
            String weekday = said.group(1).replace('天', '日');
            String right = WEEKDAYS.substring(
                    day.getDayOfWeek().getValue() - 1, day.getDayOfWeek().getValue());
            if (!weekday.equals(right)) {
                problem("calendar.notice.weekday", name, day.toString(), weekday, right);
            }
        }
    }

    private void note(LocalDate day, boolean working, String name) {
        HolidayNotice.Day before = days.put(day, new HolidayNotice.Day(day, working, name));
        if (before != null && before.working() != working) {
            problem("calendar.notice.both", day.toString());
        }
    }

    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int value = 0;
        for (char one : written.toCharArray()) {
            int digit = NUMERALS.indexOf(one) + 1;
            value = digit == 10 ? Math.max(1, value) * 10 : value + digit;
        }
        return value;
    }

    private void problem(String key, Object... arguments) {
        problems.add(Problem.of("text", key, arguments));
    }
}
