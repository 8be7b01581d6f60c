package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.casework.CaseDuty;
import org.guatu.casework.DutySource;
import org.guatu.lifecycle.Terms;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.guatu.supervision.ladder.Level;
import org.jspecify.annotations.Nullable;

/** Which letters wait for whom. */
@ApplicationScoped
@Transactional
public class LetterDuties implements DutySource {
    private final Letters letters;
    private final LetterReplies replies;
    private final Recusal recusal;
    private final FourEyes fourEyes;
    private final Organization organization;
    private final Terms terms;
    private final OfficeTime time;

    LetterDuties(
            Letters letters,
            LetterReplies replies,
            Recusal recusal,
            FourEyes fourEyes,
            Organization organization,
            Terms terms,
            OfficeTime time) {
        this.letters = letters;
        this.replies = replies;
        this.recusal = recusal;
        this.fourEyes = fourEyes;
        this.organization = organization;
        this.terms = terms;
        this.time = time;
    }

    /** What somebody has to do with a letter. */
    public enum Act {
        SIGN,
        SERVE,
        ACKNOWLEDGE,
        REPLY,
        VERIFY
    }

    /**
     * That a letter waits for the caller.
     *
     * @param due null where no day is set
     */
    public record Waiting(Letter letter, Act act, LocalDate since, @Nullable LocalDate due) {}

    @Override
    public List<CaseDuty> waitingFor(Caller by) {
        return letters.openVisible(by).stream()
                .flatMap(letter -> waiting(letter, by))
                .map(this::duty)
                .toList();
    }

    private CaseDuty duty(Waiting waiting) {
        Letter letter = waiting.letter();
        return new CaseDuty(
                waiting.act() + "_LETTER",
                waiting.act() == Act.VERIFY || waiting.act() == Act.SIGN,
                roles(waiting),
                letter.words().title(),
                letter.taskId(),
                organization.ref(letter.unitId()),
                waiting.since(),
                waiting.due(),
                letter.href());
    }

    /** The role that signs it is named on it; what no unit receives, the office answers for. */
    private static Set<String> roles(Waiting waiting) {
        return switch (waiting.act()) {
            case SIGN -> Set.of(waiting.letter().signer());
            case ACKNOWLEDGE, REPLY ->
                waiting.letter().level() == Level.REFERRAL ? Set.of(Roles.RULE_OF_LAW_OFFICE) : Set.of();
            case SERVE, VERIFY -> Set.of();
        };
    }

    /** What the caller has to do with the letter; nothing where it waits for another or for nobody. */
    public Stream<Waiting> waiting(Letter letter, Caller by) {
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        return switch (letter.state()) {
            case DRAFTED ->
                by.hasRole(letter.signer()) && !fourEyes.hinder(letter, by) && recusal.mayJudge(by, letter.unitId())
                        ? one(letter, Act.SIGN, letter.drafted().on(), null)
                        : Stream.of();
            case APPROVED ->
                office
                        ? one(
                                letter,
                                Act.SERVE,
                                Objects.requireNonNull(letter.signed()).on(),
                                null)
                        : Stream.of();
            case SERVED -> addressed(letter, by) ? answering(letter, by) : Stream.of();
            case REPLIED -> office && recusal.mayJudge(by, letter.unitId()) ? verifying(letter) : Stream.of();
            default -> Stream.of();
        };
    }

    private static Stream<Waiting> one(Letter letter, Act act, LocalDate since, @Nullable LocalDate due) {
        return Stream.of(new Waiting(letter, act, since, due));
    }

    private static Stream<Waiting> answering(Letter letter, Caller by) {
        SignedAct received = letter.received();
        if (received == null) {
            return one(
                    letter,
                    Act.ACKNOWLEDGE,
                    Objects.requireNonNull(letter.served()).on(),
                    letter.receiptBy());
        }
        boolean answers = by.hasAnyRole(Roles.DEPUTY_LEADER, Roles.UNIT_HEAD, Roles.RULE_OF_LAW_OFFICE);
        return answers ? one(letter, Act.REPLY, received.on(), letter.replyBy()) : Stream.of();
    }

    private Stream<Waiting> verifying(Letter letter) {
        LocalDate since =
                replies.newest(letter.id()).map(reply -> reply.replied().on()).orElseGet(time::today);
        return one(letter, Act.VERIFY, since, time.calendar(letter.regionId()).plus(since, terms.review()));
    }

    /** Whether the caller drafted what somebody else of the same role has to sign. */
    public boolean waitsForAnotherHand(Letter letter, Caller by) {
        return letter.state() == LetterState.DRAFTED && by.hasRole(letter.signer()) && fourEyes.hinder(letter, by);
    }

    /** Whether the caller answers for whom it is sent to: the unit; of a referral, whose addressee has no account, the office. */
    static boolean addressed(Letter letter, Caller by) {
        return letter.level() == Level.REFERRAL
                ? by.hasRole(Roles.RULE_OF_LAW_OFFICE)
                : by.belongsTo(letter.unitId()) && by.hasAnyRole(Roles.OF_A_UNIT.toArray(String[]::new));
    }
}
