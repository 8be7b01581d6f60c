package org.guatu.supervision.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.Languages;
import org.guatu.platform.OneDecimal;
import org.guatu.platform.Texts;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.standing.Period;
import org.guatu.supervision.ladder.LadderReason;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Rung;
import org.guatu.supervision.ladder.Situation;
import org.jspecify.annotations.Nullable;

/** Writes the first draft of a letter from the facts, and puts a letter into the words that stand on paper. */
@ApplicationScoped
public class LetterComposer {
    private static final String PAPER = "supervision.paper.";
    private static final int LONGEST_TITLE = 40;

    private final Catalogue catalogue;
    private final Organization organization;
    private final Heading heading;
    private final NamedPeople people;
    private final OfficeTime time;

    LetterComposer(
            Catalogue catalogue, Organization organization, Heading heading, NamedPeople people, OfficeTime time) {
        this.catalogue = catalogue;
        this.organization = organization;
        this.heading = heading;
        this.people = people;
        this.time = time;
    }

    /** A reason in the reader's language. */
    public static String of(LadderReason reason, Locale locale) {
        Object[] arguments =
                reason.arguments().stream().map(one -> plain(one, locale)).toArray();
        return Texts.text(locale, reason.key(), arguments);
    }

    private static Object plain(Object argument, Locale locale) {
        if (argument instanceof Period period) {
            return Texts.text(
                    locale, "reporting.period." + period.cadence(), Integer.toString(period.year()), period.number());
        }
        if (argument instanceof LocalDate day) {
            return locale.equals(Languages.CHINESE) ? day(day) : day.toString();
        }
        return argument;
    }

    /** The first draft: what is known, for a person to go over. */
    public LetterWords draft(Task task, Situation now, Rung rung, Facts facts, Caller by) {
        String unit = organization.ref(task.leadUnitId()).name();
        LetterHead.Card head = heading.of(task.regionId());
        TaskList list = catalogue.list(task.listId(), by);
        Level level = rung.level();
        return new LetterWords(
                text("title." + level, title(task), unit),
                recipient(task, level, unit, head),
                rung.copies().stream().map(role -> people.copy(role, task)).collect(Collectors.joining("，")),
                String.join("", facts(task, now, rung.level(), facts, by)),
                basis(list, level),
                text("demand." + level, unit),
                people.contact(task, by),
                null,
                "");
    }

    /** A draft on one task made one on several of its unit: a paragraph of facts each. */
    public LetterWords together(LetterWords first, Task task, Level level, List<List<String>> further) {
        String unit = organization.ref(task.leadUnitId()).name();
        String facts = first.facts()
                + further.stream().map(one -> "\n" + String.join("", one)).collect(Collectors.joining());
        return new LetterWords(
                text("titleSeveral." + level, title(task), unit, further.size() + 1),
                first.recipient(),
                first.copies(),
                facts,
                first.basis(),
                first.demand(),
                first.contact(),
                first.meetsAt(),
                first.meetsIn());
    }

    /** A circular goes to the whole group of the unit, a referral to whom the office names, all else to the unit. */
    private String recipient(Task task, Level level, String unit, LetterHead.Card head) {
        return switch (level) {
            case REFERRAL -> head.referredTo();
            case CIRCULAR ->
                text("group." + organization.unit(task.leadUnitId()).group());
            default -> unit;
        };
    }

    /**
     * What a letter's facts rest on, beside the standing of its task.
     *
     * @param reasons what the rules found
     * @param spoken the reason that somebody gave; null where nobody did
     */
    public record Facts(List<LadderReason> reasons, @Nullable String spoken) {}

    /** The facts as they are, a sentence each. */
    public List<String> facts(Task task, Situation now, Level level, Facts facts, Caller by) {
        TaskList list = catalogue.list(task.listId(), by);
        String unit = organization.ref(task.leadUnitId()).name();
        return facts(task, list, now, facts, unit, level);
    }

    /** As it stands within quotation marks: short, and with single marks for those that it has itself. */
    private static String title(Task task) {
        String title = task.title().replace('“', '‘').replace('”', '’');
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private List<String> facts(Task task, TaskList list, Situation now, Facts facts, String unit, Level level) {
        List<String> sentences = new ArrayList<>();
        boolean toUnit = level != Level.REFERRAL && level != Level.CIRCULAR;
        sentences.add(text(
                "task",
                list.title(),
                task.code(),
                title(task),
                toUnit ? text("you") : unit,
                now.due() == null ? text("openEnded") : day(now.due())));
        sentences.add(text(
                now.standing().lag() > 0 ? "standing" : "standingAhead",
                day(now.today()),
                OneDecimal.of(now.standing().planned()),
                OneDecimal.of(now.standing().actual()),
                OneDecimal.of(now.standing().lag())));
        facts.reasons().stream().filter(one -> !standingTold(one)).forEach(one -> sentences.add(reason(one)));
        LocalDate due = now.due();
        boolean counted = facts.reasons().stream()
                .anyMatch(one -> one.days() > 0 || one.key().endsWith(".OVERDUE"));
        if (counted
                && time.calendar(task.regionId())
                        .estimated(due == null || due.isAfter(now.today()) ? now.today() : due, now.today())) {
            sentences.add(text("daysEstimated"));
        }
        if (facts.spoken() != null) {
            sentences.add(facts.spoken().strip().replaceAll("[。.]$", ""));
        }
        return sentences.stream().map(one -> one + "。").toList();
    }

    /** Progress was told with the standing; that the day has passed was not. */
    private static String reason(LadderReason one) {
        return one.key().endsWith(".OVERDUE")
                ? text(
                        "overdue",
                        one.arguments().stream()
                                .map(told -> plain(told, Languages.CHINESE))
                                .toArray())
                : of(one, Languages.CHINESE);
    }

    /** The standing has a sentence of its own; a reason that says no more is not said again. */
    private static boolean standingTold(LadderReason reason) {
        return reason.key().endsWith(".RED");
    }

    private static String basis(TaskList list, Level level) {
        return text(
                "basis." + level,
                list.title(),
                day(OfficeDays.dayOf(Objects.requireNonNull(list.issuedAt(), "a letter is about an issued task"))));
    }

    /**
     * The letter on paper.
     *
     * @param signer role of whoever signs
     * @param number null while it is a draft
     * @param replyBy the day that the letter names; null while it is a draft
     */
    public LetterPaper paper(
            long regionId,
            Level level,
            String signer,
            LetterWords words,
            int replyDays,
            @Nullable LetterNumber number,
            LocalDate date,
            @Nullable LocalDate replyBy) {
        List<String> paragraphs = new ArrayList<>(paragraphsOf(words.basis()));
        paragraphs.addAll(paragraphsOf(words.facts()));
        paragraphs.addAll(paragraphsOf(words.demand()));
        LocalDateTime meets = words.meetsAt();
        if (level == Level.INTERVIEW && meets != null) {
            paragraphs.add(text("meeting", day(meets.toLocalDate()), hour(meets), words.meetsIn()));
        }
        String kind = level == Level.SUPERVISION_ORDER ? "plan" : "word";
        paragraphs.add(
                replyBy == null
                        ? text("replyDraft." + kind, replyDays)
                        : text("reply." + kind, replyDays, day(replyBy), estimated(date, replyBy)));
        return new LetterPaper(
                level,
                heading.of(regionId).issuer(signer),
                number == null ? null : number.written(),
                words.title(),
                words.recipient(),
                paragraphs,
                day(date),
                words.contact(),
                words.copies());
    }

    /** That a day was counted through a year whose holidays are not known yet. */
    private String estimated(LocalDate from, LocalDate until) {
        return time.law().estimated(from, until) ? text("estimated") : "";
    }

    private static String hour(LocalDateTime moment) {
        return moment.getHour() + "时" + (moment.getMinute() == 0 ? "" : moment.getMinute() + "分");
    }

    private static List<String> paragraphsOf(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A day as documents write it: no leading zeros (GB/T 9704-2012, 7.3.5.4). */
    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String text(String key, Object... arguments) {
        return Texts.text(Languages.CHINESE, PAPER + key, arguments);
    }
}
