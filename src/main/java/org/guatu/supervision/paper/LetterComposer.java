package org.guatu.supervision.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.platform.Caller;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.standing.OneDecimal;
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

    LetterComposer(Catalogue catalogue, Organization organization, Heading heading) {
        this.catalogue = catalogue;
        this.organization = organization;
        this.heading = heading;
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
    public LetterWords draft(
            Task task, Situation now, Rung rung, List<LadderReason> reasons, @Nullable String spoken, Caller by) {
        String unit = organization.ref(task.leadUnitId()).name();
        LetterHead.Card head = heading.of(task.regionId());
        TaskList list = catalogue.list(task.listId(), by);
        String subject = title(task);
        Level level = rung.level();
        String recipient = level == Level.REFERRAL ? head.referredTo() : unit;
        return new LetterWords(
                text("title." + level, subject, unit),
                recipient,
                rung.copies().stream().map(role -> text("copy." + role)).collect(Collectors.joining("，")),
                facts(task, list, now, reasons, spoken, unit, level),
                basis(list, level),
                text("demand." + level, unit),
                contact(by));
    }

    /** As it stands within quotation marks: short, and with single marks for those that it has itself. */
    private static String title(Task task) {
        String title = task.title().replace('“', '‘').replace('”', '’');
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static String facts(
            Task task,
            TaskList list,
            Situation now,
            List<LadderReason> reasons,
            @Nullable String spoken,
            String unit,
            Level level) {
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
        reasons.stream().filter(one -> !standingTold(one)).forEach(one -> sentences.add(reason(one)));
        if (spoken != null) {
            sentences.add(spoken.strip().replaceAll("[。.]$", ""));
        }
        return sentences.stream().map(one -> one + "。").collect(Collectors.joining());
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

    private String contact(Caller by) {
        if (by.personId() == 0) {
            return "";
        }
        Person person = organization.person(by.personId());
        return person.phone() == null
                ? text("contact", person.name())
                : text("contactPhone", person.name(), person.phone());
    }

    /**
     * The letter on paper.
     *
     * @param number null while it is a draft
     * @param replyBy the day that the letter names; null while it is a draft
     */
    public LetterPaper paper(
            long regionId,
            Level level,
            LetterWords words,
            int replyDays,
            @Nullable LetterNumber number,
            LocalDate date,
            @Nullable LocalDate replyBy) {
        List<String> paragraphs = new ArrayList<>(paragraphsOf(words.basis()));
        paragraphs.addAll(paragraphsOf(words.facts()));
        paragraphs.addAll(paragraphsOf(words.demand()));
        String kind = level == Level.SUPERVISION_ORDER ? "plan" : "word";
        paragraphs.add(
                replyBy == null
                        ? text("replyDraft." + kind, replyDays)
                        : text("reply." + kind, replyDays, day(replyBy)));
        return new LetterPaper(
                level,
                heading.of(regionId).issuer(level),
                number == null ? null : number.written(),
                words.title(),
                words.recipient(),
                paragraphs,
                day(date),
                words.contact(),
                words.copies());
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
