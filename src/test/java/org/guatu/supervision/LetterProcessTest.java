package org.guatu.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.guatu.calendar.Calendars;
import org.guatu.platform.Caller;
import org.guatu.platform.engine.Processes;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterState;
import org.guatu.supervision.letter.LetterTokens;
import org.guatu.supervision.letter.Pausing;
import org.guatu.support.Client;
import org.guatu.support.LadderOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of {@code bpmn/supervision.bpmn} by the names of its elements; timers are fired by the clock. */
@QuarkusTest
@TestProfile(LadderOffice.class)
class LetterProcessTest {
    private static final Deque<Long> FRESH = new ArrayDeque<>();

    @Inject
    SampleOffice sample;

    @Inject
    LetterBook book;

    @Inject
    LetterTokens tokens;

    @Inject
    Pausing pausing;

    @Inject
    Processes processes;

    @Inject
    Calendars calendars;

    private Client office;
    private Client unit;
    private Desk desk;
    private long task;

    @BeforeEach
    void aTaskOfTheWaterBureau() {
        office = Client.as("office", sample.password());
        unit = Client.as("d030", sample.password());
        desk = new Desk(office);
        if (FRESH.isEmpty()) {
            FRESH.addAll(desk.tasks(desk.issue(14, "区水务局")));
        }
        task = FRESH.removeFirst();
    }

    @AfterEach
    void every_letters_state_is_where_its_token_is() {
        assertThat(tokens.mismatches(region())).isEmpty();
    }

    @Test
    void signed_served_acknowledged_answered_verified_closed() {
        long letter = desk.order(task);
        waitsAt(letter, "approveLetter");

        desk.act(office, letter, "approval");
        waitsAt(letter, "serveLetter");
        desk.act(office, letter, "service");
        waitsAt(letter, "acknowledgeLetter");
        desk.act(unit, letter, "receipt");
        waitsAt(letter, "replyLetter");
        desk.reply(unit, letter);
        waitsAt(letter, "verifyReply");
        desk.verify(office, letter, "ACCEPT", null).then().statusCode(200);

        ended(letter, LetterState.CLOSED);
    }

    @Test
    void after_two_working_days_it_counts_as_received_by_the_timer() {
        long letter = desk.served(desk.order(task));

        desk.clock(endOf(1));
        waitsAt(letter, "acknowledgeLetter");
        desk.clock(endOf(1));

        waitsAt(letter, "replyLetter");
        assertThat(book.letter(letter).receivedByDefault()).isTrue();
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
    }

    @Test
    void a_reply_is_sent_back_once_with_three_working_days_to_mend_it() {
        long letter = desk.served(desk.order(task));
        desk.reply(unit, letter);
        desk.verify(office, letter, "RETURN", null).then().statusCode(422);

        desk.verify(office, letter, "RETURN", "计划没有时间节点").then().statusCode(200);
        waitsAt(letter, "replyLetter");
        assertThat(book.letter(letter).replyBy()).isEqualTo(calendars.current().plus(today(), 3));

        desk.reply(unit, letter);
        desk.verify(office, letter, "RETURN", "仍然没有").then().statusCode(409);
        desk.verify(office, letter, "ACCEPT", null).then().statusCode(200);
        ended(letter, LetterState.CLOSED);
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
        desk.act(office, signed, "approval");
        long served = desk.served(desk.order(FRESH.removeFirst()));
        long received = desk.served(desk.order(FRESH.removeFirst()));
        desk.act(unit, received, "receipt");
        long answered = desk.served(desk.order(FRESH.removeFirst()));
        desk.reply(unit, answered);

        for (long letter : new long[] {drafted, signed, served, received, answered}) {
            office.post("/letters/" + letter + "/revocation", java.util.Map.of("reason", "情况核实有误"))
                    .then()
                    .statusCode(200);
            ended(letter, LetterState.REVOKED);
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
        assertThat(book.letter(letter).nextId()).isEqualTo(next);
        assertThat(book.letter(next).previousId()).isEqualTo(letter);
        waitsAt(next, "approveLetter");
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
                .isEqualTo(calendars.current().plus(today(), 2));
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
        assertThat(book.letter(letter).replyBy()).isEqualTo(calendars.current().plus(today(), 3));
        desk.clock(endOf(2));
        assertThat(book.letter(letter).unansweredOn()).isNull();
        desk.clock(endOf(1));
        assertThat(book.letter(letter).unansweredOn()).isEqualTo(today());
    }

    @Test
    void a_unit_may_answer_although_the_terms_stand_still() {
        long letter = desk.served(desk.order(task));
        pausing.pause(task, "supervision.paused.suspended");

        desk.reply(unit, letter).then().statusCode(200);

        waitsAt(letter, "verifyReply");
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
        return calendars.current().plus(today(), workingDays) + "T23:59:59+08:00";
    }

    private Caller region() {
        return Caller.systemIn(sample.region().orElseThrow().id());
    }
}
