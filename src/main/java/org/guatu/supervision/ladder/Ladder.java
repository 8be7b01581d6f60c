package org.guatu.supervision.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.calendar.WorkCalendar;
import org.guatu.lifecycle.Terms;
import org.guatu.organization.Roles;
import org.guatu.platform.engine.Decisions;
import org.guatu.reporting.standing.NearTerms;
import org.jspecify.annotations.Nullable;

/** The rules of the ladder: {@code bpmn/ladder.dmn} says which level is next, {@link #rung} how it is written (domain brief §4.3). */
@ApplicationScoped
public class Ladder {
    /** So many answers are kept: more than an office of some thousand tasks asks for in a year. */
    private static final int KEPT = 20_000;

    private final Decisions decisions;
    private final LadderTerms terms;
    private final NearTerms near;
    private final Terms office;
    // A table answers one question alike as long as the product runs, and reading its expressions is the dear part.
    private final Map<Question, Optional<Level>> answers = new ConcurrentHashMap<>();

    public Ladder(Decisions decisions, LadderTerms terms, NearTerms near, Terms office) {
        this.decisions = decisions;
        this.terms = terms;
        this.near = near;
        this.office = office;
    }

    /**
     * What one question to the rules rests on.
     *
     * @param percent progress reached
     * @param orders orders signed on the task this year
     */
    public record Question(
            Trigger trigger, @Nullable Level last, int periods, int days, int percent, int orders, boolean paused) {}

    private record Weighed(LadderReason reason, Level level) {}

    /** The level that the rules answer; empty where they propose nothing. */
    public Optional<Level> level(Question asked) {
        Optional<Level> known = answers.get(asked);
        if (known == null) {
            if (answers.size() >= KEPT) {
                answers.clear();
            }
            known = decide(asked);
            answers.put(asked, known);
        }
        return known;
    }

    private Optional<Level> decide(Question asked) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "trigger", asked.trigger().name(),
                "last", asked.last() == null ? "NONE" : asked.last().name(),
                "periods", asked.periods(),
                "days", asked.days(),
                "percent", asked.percent(),
                "orders", asked.orders(),
                "paused", asked.paused()));
        inputs.put("nearDays", near.days());
        inputs.put("nearPercent", near.percent());
        inputs.put("lateAfter", office.remindAfter());
        inputs.put("missedAfter", terms.missedAfter());
        inputs.put("yellowPeriods", terms.yellowPeriods());
        inputs.put("ordersForCircular", terms.ordersForCircular());
        inputs.put("redAfterCircular", terms.redAfterCircular());
        return decisions
                .decide("ladder", inputs)
                .map(row -> row.text("level"))
                .filter(level -> !level.equals("NONE"))
                .map(Level::valueOf);
    }

    /** How a letter of the level is written; from a circular up the committee approves it. */
    public Rung rung(Level level) {
        LadderTerms.Reply reply = terms.reply();
        return switch (level) {
            case REMINDER -> throw new IllegalArgumentException(level + " is no letter");
            case REMINDER_LETTER -> new Rung(level, reply.reminderLetter(), Roles.RULE_OF_LAW_OFFICE, List.of());
            case SUPERVISION_ORDER -> copied(level, reply.supervisionOrder(), Roles.RULE_OF_LAW_OFFICE);
            case CIRCULAR -> copied(level, reply.circular(), Roles.COMMITTEE);
            case INTERVIEW -> copied(level, reply.interview(), Roles.COMMITTEE);
            case REFERRAL -> copied(level, reply.referral(), Roles.COMMITTEE);
        };
    }

    private static Rung copied(Level level, int replyDays, String signer) {
        return new Rung(level, replyDays, signer, List.of(Roles.DISTRICT_LEADER));
    }

    /** The next letter for a task; empty where the rules propose none, or one as high is open already. */
    public Optional<Proposal> propose(Situation now, WorkCalendar calendar) {
        Optional<Level> open = now.letters().stream()
                .filter(LetterFact::open)
                .map(LetterFact::level)
                .max(Comparator.naturalOrder());
        List<Weighed> weighed = new ArrayList<>();
        for (LadderReason reason : LadderReasons.of(now, calendar, terms)) {
            level(question(reason, now))
                    .filter(level -> level.letter() && (open.isEmpty() || level.above(open.get())))
                    .ifPresent(level -> weighed.add(new Weighed(reason, level)));
        }
        Comparator<Weighed> byLevel = Comparator.comparing(Weighed::level);
        weighed.sort(byLevel.reversed().thenComparing(one -> one.reason().trigger() != Trigger.UNANSWERED));
        return weighed.stream()
                .findFirst()
                .map(first -> new Proposal(
                        rung(first.level()),
                        first.reason(),
                        weighed.stream().map(Weighed::reason).toList()));
    }

    /** The level that follows on a letter which was not answered, or not well enough. */
    public Optional<Level> next(Level last, Situation now) {
        return level(new Question(
                Trigger.UNANSWERED, last, 0, 0, (int) now.standing().actual(), orders(now), now.paused()));
    }

    private static Question question(LadderReason reason, Situation now) {
        return new Question(
                reason.trigger(),
                reason.last(),
                reason.periods(),
                reason.days(),
                (int) now.standing().actual(),
                orders(now),
                now.paused());
    }

    private static int orders(Situation now) {
        return (int) now.letters().stream()
                .filter(letter -> letter.level() == Level.SUPERVISION_ORDER && letter.counts())
                .map(LetterFact::signedOn)
                .filter(Objects::nonNull)
                .mapToInt(LocalDate::getYear)
                .filter(year -> year == now.today().getYear())
                .count();
    }
}
