package org.guatu.supervision.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.evidence.Evidence;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.SignedAct;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.AuditLine;
import org.guatu.platform.trail.Trail;
import org.guatu.platform.web.form.FormState;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.letter.Letter;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterDuties;
import org.guatu.supervision.letter.LetterState;
import org.jspecify.annotations.Nullable;

/** Puts the page of a letter together: the text as on paper, its steps, and what the reader may do. */
@ApplicationScoped
class LetterPage {
    private static final int LINES = 100;

    private final LetterBook book;
    private final LetterViews views;
    private final LetterDuties duties;
    private final Evidence evidence;
    private final Recusal recusal;
    private final Processes processes;
    private final Trail trail;
    private final CurrentCaller caller;
    private final Template page;

    LetterPage(
            LetterBook book,
            LetterViews views,
            LetterDuties duties,
            Evidence evidence,
            Recusal recusal,
            Processes processes,
            Trail trail,
            CurrentCaller caller,
            @Location("supervision/letter.html") Template page) {
        this.book = book;
        this.views = views;
        this.duties = duties;
        this.evidence = evidence;
        this.recusal = recusal;
        this.processes = processes;
        this.trail = trail;
        this.caller = caller;
        this.page = page;
    }

    /** One step of a letter's way, with the day it was taken. */
    public record Step(String key, @Nullable LocalDate on, boolean passed, boolean current) {}

    /** A line of its history. */
    public record Line(Instant at, String act, String person, @Nullable String reason) {
        static Line of(AuditLine line) {
            return new Line(line.happenedAt(), line.act(), line.personName(), line.reason());
        }
    }

    TemplateInstance of(long id, FormState again) {
        Caller by = caller.get();
        Letter letter = book.letter(id, by);
        boolean wide = Roles.readsWholeRegion(by);
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        boolean leader = by.hasAnyRole(Roles.COMMITTEE, Roles.DISTRICT_LEADER);
        boolean open = letter.state().open();
        boolean due = letter.unansweredOn() != null && letter.state() == LetterState.SERVED
                || letter.state() == LetterState.REPLIED && letter.returnedBefore();
        LetterAnswer answer = views.one(letter, by);
        return page.data("letter", answer)
                .data("row", answer.row())
                .data("steps", steps(letter))
                .data("wide", wide)
                .data(
                        "edits",
                        letter.state() == LetterState.DRAFTED
                                && recusal.mayJudge(by, letter.unitId())
                                && by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE))
                .data("own", wide || by.belongsTo(letter.unitId()))
                .data(
                        "revokes",
                        open
                                && recusal.mayJudge(by, letter.unitId())
                                && (by.hasRole(letter.signer()) || letter.signed() == null && office))
                .data(
                        "escalates",
                        open
                                && letter.signed() != null
                                && letter.level() != Level.REFERRAL
                                && (due && office || leader))
                .data("leader", leader)
                .data("anotherSigns", duties.waitsForAnotherHand(letter, by))
                .data(
                        "levels",
                        List.of(Level.values()).stream()
                                .filter(level -> level.above(letter.level()))
                                .toList())
                .data("process", processes.tokens(letter.instanceId()))
                .data("trail", wide ? lines(id) : List.of())
                .data("replyUnit", by.belongsTo(letter.unitId()) ? letter.unitId() : null)
                .data("again", again);
    }

    private List<Line> lines(long id) {
        return trail.about("letter", id, Long.MAX_VALUE, LINES).stream()
                .map(Line::of)
                .toList();
    }

    /** What is behind it, with its days, and what comes next. */
    private static List<Step> steps(Letter letter) {
        LetterState state = letter.state();
        boolean answered = state == LetterState.REPLIED || state == LetterState.CLOSED;
        List<Step> steps = new ArrayList<>();
        step(steps, "DRAFTED", letter.drafted().on(), true);
        step(steps, "APPROVED", on(letter.signed()), letter.signed() != null);
        step(steps, "SERVED", on(letter.served()), letter.served() != null);
        step(steps, "RECEIVED", on(letter.received()), letter.received() != null);
        step(steps, "REPLIED", null, answered);
        if (state.open()) {
            step(steps, "CLOSED", null, false);
        } else {
            steps.removeIf(one -> !one.passed()); // what did not come before the end does not come
            steps.add(new Step(state.name(), on(letter.ended()), true, false));
        }
        return steps;
    }

    private static void step(List<Step> steps, String key, @Nullable LocalDate on, boolean passed) {
        boolean next = !passed && steps.stream().noneMatch(Step::current);
        steps.add(new Step(key, on, passed, next));
    }

    private static @Nullable LocalDate on(@Nullable SignedAct stamp) {
        return stamp == null ? null : stamp.on();
    }
}
