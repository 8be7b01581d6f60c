package org.guatu.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.ProcessEngine;
import org.guatu.calendar.Calendars;
import org.guatu.platform.Caller;
import org.guatu.platform.engine.Processes;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterState;
import org.guatu.supervision.letter.PausingLetters;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Every path of {@code bpmn/supervision.bpmn} by the names of its elements; timers are fired by the clock. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LetterProcessTest {
    private static final Deque<Long> FRESH = new ArrayDeque<>();
    private static @Nullable Walks walks;

    @Inject
    SampleOffice sample;

    @Inject
    LetterBook book;

    @Inject
    PausingLetters pausing;

    @Inject
    Processes processes;

    @Inject
    Calendars calendars;

    @Inject
    ProcessEngine engine;

    @Inject
    PausedTasks paused;

    private Client office;
    private Client unit;
    private Desk desk;
    private long task;

    @BeforeEach
    void aTaskOfTheWaterBureau() {
        office = Client.as("office", sample.password());
        unit = Client.as("d030", sample.password());
        desk = new Desk(office, Client.as("reviewer", sample.password()), Client.as("leader", sample.password()));
        if (FRESH.isEmpty()) {
            FRESH.addAll(desk.tasks(desk.issue(24, "区水务局")));
            walks = Walks.of(engine);
        }
        task = FRESH.removeFirst();
    }

    @AfterEach
    void every_letters_state_is_where_its_token_is() {
        assertThat(book.mismatches(region())).isEmpty();
    }

    @Test
    void signed_served_acknowledged_answered_verified_closed() {
        long letter = desk.order(task);
        waitsAt(letter, "approveLetter");

        desk.sign(letter);
        waitsAt(letter, "serveLetter");
        desk.act(office, letter, "service");
        waitsAt(letter, "acknowledgeLetter");
        desk.act(unit, letter, "receipt");
        waitsAt(letter, "replyLetter");
        desk.reply(unit, letter);
        waitsAt(letter, "verifyReply");
        desk.verify(office, letter, "ACCEPT", null).then().statusCode(200);

        ended(letter, LetterState.CLOSED);
        went(
                letter,
                "toHandling",
                "toApprove",
                "approved",
                "served",
                "acknowledged",
                "toReply",
                "replied",
                "verified",
                "replyAccepted",
                "toLetterClosed",
                "toHandled");
    }

    /** The system prepares, a person signs and sends: no timer leads from a draft to the unit, and none to the next draft. */
    @Test
    void nothing_is_signed_sent_or_drafted_by_itself_however_much_time_passes() {
        long drafted = desk.order(task);
        long signed = desk.order(FRESH.removeFirst());
        desk.sign(signed);
        long reminded = desk.served(desk.reminder(FRESH.removeFirst()));
        long tasksLetters = office.all("/letters?limit=500").size();

        desk.clock(endOf(6));

        waitsAt(drafted, "approveLetter");
        assertThat(book.letter(drafted).number()).isNull();
        waitsAt(signed, "serveLetter");
        waitsAt(reminded, "replyLetter");
        assertThat(book.letter(reminded).unansweredOn()).isNotNull();
        assertThat(book.letter(reminded).nextId()).isNull();
        assertThat(office.all("/letters?limit=500")).hasSize((int) tasksLetters);
        office.get("/supervision/proposals?limit=500")
                .then()
                .body("items.find { it.follows == " + reminded + " }.level", equalTo("SUPERVISION_ORDER"));
    }

    @Test
    void after_two_working_days_it_counts_as_received_by_the_timer() {
        long letter = desk.served(desk.order(task));

        desk.clock(endOf(1));
        waitsAt(letter, "acknowledgeLetter");
        desk.clock(endOf(1));

        waitsAt(letter, "replyLetter");
        assertThat(book.letter(letter).receivedByDefault()).isTrue();
        went(letter, "toHandling", "toApprove", "approved", "served", "receiptExpires", "receivedByDefault", "toReply");
    }

    @Test
    void whoever_answers_at_once_has_received() {
        long letter = desk.served(desk.order(task));

        desk.reply(unit, letter).then().statusCode(200);

        waitsAt(letter, "verifyReply");
        assertThat(book.letter(letter).received()).isNotNull();
    }

    @Test
    void an_overdue_reply_is_marked_and_still_taken() {
        long letter = desk.served(desk.order(task));
        desk.act(unit, letter, "receipt");
        desk.clock(endOf(4));
        assertThat(book.letter(letter).unansweredOn()).isNull();

        desk.clock(endOf(1));
        assertThat(book.letter(letter).unansweredOn()).isEqualTo(today());
        waitsAt(letter, "replyLetter");
        desk.clock(endOf(1));
        desk.reply(unit, letter).then().statusCode(200);

        assertThat(book.replies(letter).get(0).late()).isTrue();
        waitsAt(letter, "verifyReply");
        assertThat(gone(letter)).endsWith("toReply", "replyExpires", "marked", "replied");
    }

    @Test
    void a_reply_is_sent_back_once_with_three_working_days_to_mend_it() {
        long letter = desk.served(desk.order(task));
        desk.reply(unit, letter);
        desk.verify(office, letter, "RETURN", null).then().statusCode(422);

        desk.verify(office, letter, "RETURN", "计划没有时间节点").then().statusCode(200);
        waitsAt(letter, "replyLetter");
        assertThat(book.letter(letter).replyBy())
                .isEqualTo(calendars.current().law().plus(today(), 3));

        desk.reply(unit, letter);
        desk.verify(office, letter, "RETURN", "仍然没有").then().statusCode(409);
        desk.verify(office, letter, "ACCEPT", null).then().statusCode(200);
        ended(letter, LetterState.CLOSED);
        assertThat(gone(letter))
                .endsWith(
                        "replied",
                        "verified",
                        "replyRefused",
                        "replyReturned",
                        "replied",
                        "verified",
                        "replyAccepted",
                        "toLetterClosed",
                        "toHandled");
    }

    @Test
    void a_mended_reply_that_does_not_come_is_marked_too() {
        long letter = desk.served(desk.order(task));
        desk.reply(unit, letter);
        desk.verify(office, letter, "RETURN", "计划没有时间节点");

        desk.clock(endOf(3));

        assertThat(book.letter(letter).unansweredOn()).isEqualTo(today());
        waitsAt(letter, "replyLetter");
    }

    @Test
    void it_can_be_revoked_wherever_it_is() {
        long drafted = desk.order(task);
        long signed = desk.order(FRESH.removeFirst());
        desk.sign(signed);
        long served = desk.served(desk.order(FRESH.removeFirst()));
        long received = desk.served(desk.order(FRESH.removeFirst()));
        desk.act(unit, received, "receipt");
        long answered = desk.served(desk.order(FRESH.removeFirst()));
        desk.reply(unit, answered);
        long haltedTask = FRESH.removeFirst();
        long halted = desk.served(desk.order(haltedTask));
        pausing.pause(haltedTask, "supervision.paused.suspended");
        waitsAt(halted, "awaitResumeReceipt");

        for (long letter : new long[] {drafted, signed, served, received, answered, halted}) {
            office.post("/letters/" + letter + "/revocation", Map.of("reason", "情况核实有误"))
                    .then()
                    .statusCode(200);
            ended(letter, LetterState.REVOKED);
            assertThat(gone(letter)).endsWith("revocationCame", "toRevoked");
            assertThat(book.letter(letter).endReason()).isEqualTo("情况核实有误");
        }
        assertThat(book.letter(signed).number()).as("keeps its number").isNotNull();
    }

    @Test
    void an_unanswered_letter_is_escalated_to_the_next_and_names_it() {
        long letter = desk.served(desk.reminder(task));
        desk.act(unit, letter, "receipt");
        desk.act(office, letter, "escalation").then().statusCode(409);
        desk.clock(endOf(3));

        long next = Desk.id(desk.act(office, letter, "escalation"));

        ended(letter, LetterState.ESCALATED);
        assertThat(gone(letter)).endsWith("replyExpires", "marked", "escalationCame", "toEscalated");
        assertThat(book.letter(letter).nextId()).isEqualTo(next);
        assertThat(book.letter(next).previousId()).isEqualTo(letter);
        waitsAt(next, "approveLetter");
        unit.get("/letters/" + letter)
                .then()
                .body("state", equalTo("ESCALATED"))
                .body("next", nullValue());
    }

    @Test
    void a_second_reply_that_is_no_better_is_escalated() {
        long letter = desk.served(desk.reminder(task));
        desk.reply(unit, letter);
        desk.act(office, letter, "escalation").then().statusCode(409);
        desk.verify(office, letter, "RETURN", "没有时间节点").then().statusCode(200);
        desk.reply(unit, letter);

        long next = Desk.id(desk.act(office, letter, "escalation"));

        ended(letter, LetterState.ESCALATED);
        assertThat(gone(letter)).endsWith("replied", "escalationCame", "toEscalated");
        assertThat(book.letter(next).level()).isEqualTo(Level.SUPERVISION_ORDER);
    }

    /** Order, circular, interview, referral: each waits for the signature of whoever its level asks for. */
    @Test
    void the_ladder_is_climbed_to_its_end_by_signatures_alone() {
        Client committee = Client.as("committee", sample.password());
        long letter = desk.served(desk.order(task));
        for (Level level : List.of(Level.CIRCULAR, Level.INTERVIEW, Level.REFERRAL)) {
            desk.reply(unit, letter).then().statusCode(200);
            desk.verify(office, letter, "RETURN", "整改不到位").then().statusCode(200);
            desk.reply(unit, letter).then().statusCode(200);
            long next = Desk.id(desk.act(office, letter, "escalation"));
            assertThat(book.letter(next).level()).isEqualTo(level);
            desk.sign(next).then().statusCode(409);
            desk.meeting(next);
            desk.act(committee, next, "approval").then().statusCode(200);
            desk.act(office, next, "service").then().statusCode(200);
            letter = next;
        }
        unit.get("/letters/" + letter).then().statusCode(404);
        unit.get("/tasks/" + task + "/trail?limit=500")
                .then()
                .body(not(containsString(String.valueOf(desk.letter(letter).getString("number")))));
        desk.act(office, letter, "escalation").then().statusCode(409);
        office.post("/letters/" + letter + "/reply", Map.of("text", "已受理"))
                .then()
                .statusCode(200);
        desk.verify(office, letter, "ACCEPT", null).then().statusCode(200);
        ended(letter, LetterState.CLOSED);
    }

    @Test
    void a_pause_stops_the_terms_and_gives_back_the_working_days_that_were_left() {
        long letter = desk.served(desk.order(task));
        pausing.pause(task, "supervision.paused.suspended");
        waitsAt(letter, "awaitResumeReceipt");
        desk.clock(endOf(4));
        waitsAt(letter, "awaitResumeReceipt");
        pausing.resume(task);
        assertThat(book.letter(letter).receiptBy())
                .isEqualTo(calendars.current().law().plus(today(), 2));
        waitsAt(letter, "acknowledgeLetter");

        desk.act(unit, letter, "receipt");
        desk.clock(endOf(2));
        pausing.pause(task, "supervision.paused.suspended");
        waitsAt(letter, "awaitResumeReply");
        desk.clock(endOf(9));
        assertThat(book.letter(letter).unansweredOn())
                .as("nothing is overdue meanwhile")
                .isNull();

        pausing.resume(task);
        assertThat(book.letter(letter).replyBy())
                .isEqualTo(calendars.current().law().plus(today(), 3));
        desk.clock(endOf(2));
        assertThat(book.letter(letter).unansweredOn()).isNull();
        desk.clock(endOf(1));
        assertThat(book.letter(letter).unansweredOn()).isEqualTo(today());
        went(
                letter,
                "toHandling",
                "toApprove",
                "approved",
                "served",
                "receiptPaused",
                "receiptResumed",
                "acknowledged",
                "toReply",
                "replyPaused",
                "replyResumed",
                "replyExpires",
                "marked");
    }

    @Test
    void what_was_overdue_before_the_pause_is_overdue_after_it_and_told_once() {
        long letter = desk.served(desk.order(task));
        desk.act(unit, letter, "receipt");
        desk.clock(endOf(5));
        LocalDate marked = book.letter(letter).unansweredOn();
        assertThat(marked).isEqualTo(today());
        pausing.pause(task, "supervision.paused.suspended");
        desk.clock(endOf(3));

        pausing.resume(task);
        desk.clock(endOf(1));

        assertThat(book.letter(letter).unansweredOn()).isEqualTo(marked);
        waitsAt(letter, "replyLetter");
    }

    /** A task may be suspended while its extension is asked for: the terms go on when neither holds. */
    @Test
    void the_terms_rest_until_the_last_cause_is_gone() {
        long letter = desk.served(desk.reminder(task));
        paused.add(task);
        pausing.pause(task, "supervision.paused.suspended");
        desk.act(unit, letter, "receipt");
        waitsAt(letter, "awaitResumeReply");

        pausing.resume(task);
        waitsAt(letter, "awaitResumeReply");
        paused.remove(task);
        pausing.resume(task);

        waitsAt(letter, "replyLetter");
    }

    @Test
    void a_reply_that_is_sent_back_while_the_ladder_rests_rests_too() {
        long letter = desk.served(desk.reminder(task));
        desk.reply(unit, letter);
        paused.add(task);

        desk.verify(office, letter, "RETURN", "没有时间节点").then().statusCode(200);

        waitsAt(letter, "awaitResumeReply");
        paused.remove(task);
        pausing.resume(task);
        assertThat(book.letter(letter).replyBy())
                .isEqualTo(calendars.current().law().plus(today(), 3));
    }

    @Test
    void a_unit_may_answer_although_the_terms_stand_still() {
        long letter = desk.served(desk.order(task));
        pausing.pause(task, "supervision.paused.suspended");

        desk.reply(unit, letter).then().statusCode(200);

        waitsAt(letter, "verifyReply");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void every_way_of_the_model_was_walked() throws IOException {
        assertThat(Objects.requireNonNull(walks).ofAll("supervision")).isEqualTo(Walks.flows("supervision"));
    }

    /** All ways that the letter's token has taken, from its start. */
    private void went(long letter, String... flows) {
        assertThat(gone(letter)).containsExactly(flows);
    }

    private List<String> gone(long letter) {
        return Objects.requireNonNull(walks).of(book.letter(letter).instanceId());
    }

    private void waitsAt(long letter, String element) {
        assertThat(processes.tokens(book.letter(letter).instanceId()).active()).containsExactly(element);
    }

    private void ended(long letter, LetterState as) {
        assertThat(processes.tokens(book.letter(letter).instanceId()).ended()).isTrue();
        assertThat(book.letter(letter).state()).isEqualTo(as);
    }

    private LocalDate today() {
        return LocalDate.parse(office.read("/clock").getString("now").substring(0, 10));
    }

    /** The end of the working day that many working days ahead. */
    private String endOf(int workingDays) {
        return calendars.current().law().plus(today(), workingDays) + "T23:59:59+08:00";
    }

    private Caller region() {
        return Caller.systemIn(sample.region().orElseThrow().id());
    }
}
