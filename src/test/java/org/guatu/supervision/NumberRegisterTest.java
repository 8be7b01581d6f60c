package org.guatu.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.AuditLine;
import org.guatu.platform.trail.Trail;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.SignLetter;
import org.guatu.supervision.letter.Signing;
import org.guatu.supervision.paper.LetterNumber;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 发文字号: given once, in order, without a gap, whoever signs at the same time and whatever fails. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class NumberRegisterTest {
    private static final int SIGNERS = 8;

    @Inject
    SampleOffice sample;

    @Inject
    Signing signing;

    @Inject
    LetterBook book;

    @Inject
    Trail trail;

    private Client office;
    private Desk desk;
    private List<Long> letters;

    @BeforeEach
    void draftsThatWaitForTheirSignature() {
        office = Client.as("office", sample.password());
        desk = new Desk(office, Client.as("reviewer", sample.password()), Client.as("leader", sample.password()));
        letters = desk.tasks(desk.issue(SIGNERS, "区水务局")).stream()
                .map(desk::order)
                .toList();
    }

    @Test
    void many_sign_at_once_under_a_new_word_and_the_numbers_follow_one_another() throws Exception {
        Map<String, Object> head = office.read("/letters/head").getMap("");
        head.put("officeWord", "某法治办");
        office.put("/letters/head", head).then().statusCode(200);
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(SIGNERS);
        List<Future<Integer>> signed = new ArrayList<>();
        for (long letter : letters) {
            signed.add(people.submit(() -> {
                together.await();
                return desk.sign(letter).statusCode();
            }));
        }
        together.countDown();
        for (Future<Integer> one : signed) {
            assertThat(one.get()).isEqualTo(200);
        }
        people.shutdown();

        List<Integer> places = letters.stream().map(this::place).sorted().toList();
        assertThat(places)
                .as("the first of all is raced for too")
                .isEqualTo(IntStream.rangeClosed(1, SIGNERS).boxed().toList());
    }

    /** Two signers of one letter: one signs, the other is told that it is signed, and one number is gone. */
    @Test
    void two_who_sign_the_same_letter_use_up_one_number() throws Exception {
        for (int i = 0; i + 1 < SIGNERS; i += 2) {
            long letter = letters.get(i);
            CountDownLatch together = new CountDownLatch(1);
            ExecutorService people = Executors.newFixedThreadPool(2);
            List<Future<Integer>> signed = new ArrayList<>();
            for (int person = 0; person < 2; person++) {
                signed.add(people.submit(() -> {
                    together.await();
                    return desk.sign(letter).statusCode();
                }));
            }
            together.countDown();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : signed) {
                answers.add(one.get());
            }
            people.shutdown();
            assertThat(answers).containsExactlyInAnyOrder(200, 409);

            desk.sign(letters.get(i + 1)).then().statusCode(200);
            assertThat(place(letters.get(i + 1))).isEqualTo(place(letter) + 1);
        }
    }

    /** A signature of the wrong hand, on an old version, or twice: each is refused and takes no number. */
    @Test
    void a_refused_signature_takes_no_number() {
        desk.sign(letters.get(0)).then().statusCode(200);

        desk.sign(letters.get(0)).then().statusCode(409);
        Client.as("committee", sample.password())
                .post("/letters/" + letters.get(1) + "/approval")
                .then()
                .statusCode(409);
        office.with()
                .header("If-Match", "\"99\"")
                .post("/api/v1/letters/" + letters.get(1) + "/approval")
                .then()
                .statusCode(412);
        assertThat(book.letter(letters.get(1)).number()).isNull();

        desk.sign(letters.get(1)).then().statusCode(200);
        assertThat(place(letters.get(1))).isEqualTo(place(letters.get(0)) + 1);
    }

    @Test
    void whoever_drafted_an_order_leaves_its_signature_to_another() {
        long reminded = desk.letter(letters.get(0)).getLong("task.id");
        office.post("/letters/" + letters.get(0) + "/revocation", Map.of("reason", "先发提醒函"))
                .then()
                .statusCode(200);
        desk.sign(desk.reminder(reminded)).then().statusCode(200);
        long own = Desk.id(
                office.post("/letters", Map.of("task", reminded, "trigger", "URGENT", "reason", "省级督察反馈须立即办理")));

        desk.act(office, own, "approval").then().statusCode(409).body("detail", containsString("起草人"));
        office.get("/letters/" + own).then().body("act", nullValue());

        desk.sign(own).then().statusCode(200);
        long task = desk.letter(letters.get(1)).getLong("task.id");
        Client committee = Client.as("committee", sample.password());
        long circular =
                Desk.id(committee.post("/letters", Map.of("task", task, "level", "CIRCULAR", "reason", "屡催不办")));
        desk.act(committee, circular, "approval").then().statusCode(200);
        assertThat(trail.about("letter", circular, Long.MAX_VALUE, 1))
                .extracting(AuditLine::reason)
                .as("the committee has no other signer")
                .containsExactly("签发人与起草人为同一人（本级签发人仅此一人）");
    }

    @Test
    void two_who_draft_at_once_leave_one_letter_of_the_level() throws Exception {
        long task = desk.letter(letters.get(0)).getLong("task.id");
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<Integer>> drafted = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            drafted.add(people.submit(() -> {
                together.await();
                return office.post("/letters", Map.of("task", task, "level", "REMINDER_LETTER", "reason", "进展缓慢"))
                        .statusCode();
            }));
        }
        together.countDown();
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> one : drafted) {
            answers.add(one.get());
        }
        people.shutdown();

        assertThat(answers).containsOnlyOnce(201).allMatch(status -> List.of(201, 409, 412)
                .contains(status));
        assertThat(office.all("/letters?task=" + task + "&level=REMINDER_LETTER"))
                .hasSize(1);
    }

    @Test
    void a_signing_that_fails_gives_its_number_back() {
        desk.sign(letters.get(0)).then().statusCode(200);
        long drafter =
                Objects.requireNonNull(book.letter(letters.get(1)).drafted().personId());
        Caller signer = new Caller(
                drafter == 1 ? 2 : 1,
                "顾向阳",
                book.letter(letters.get(0)).regionId(),
                Set.of(),
                Set.of(Roles.RULE_OF_LAW_OFFICE),
                "");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    LetterNumber given =
                            Objects.requireNonNull(signing.approve(letters.get(1), SignLetter.PLAIN, null, signer)
                                    .number());
                    assertThat(given.place()).isEqualTo(place(letters.get(0)) + 1);
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessageContaining("the power fails");
        assertThat(book.letter(letters.get(1)).number()).isNull();

        desk.sign(letters.get(2)).then().statusCode(200);
        assertThat(place(letters.get(2))).isEqualTo(place(letters.get(0)) + 1);
    }

    private int place(long letter) {
        return desk.letter(letter)
                .getString("number")
                .replaceAll(".*〕(\\d+)号", "$1")
                .transform(Integer::parseInt);
    }
}
