package org.guatu.supervision.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.Refusal;
import org.guatu.supervision.ladder.Ladder;
import org.guatu.supervision.ladder.LadderReason;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Proposal;
import org.guatu.supervision.ladder.Situation;
import org.guatu.supervision.ladder.Skipping;
import org.guatu.supervision.ladder.Trigger;
import org.jspecify.annotations.Nullable;

/** Which step is taken on whose word: the office goes by the rules, a leader may skip with a reason. */
@ApplicationScoped
public class Choosing {
    private static final int LONGEST = 1000;

    private final Ladder ladder;

    Choosing(Ladder ladder) {
        this.ladder = ladder;
    }

    /**
     * A step of the ladder.
     *
     * @param spoken the reason that somebody gave
     * @param previous the letter whose place it takes
     */
    public record Step(
            Level level,
            Trigger trigger,
            List<LadderReason> reasons,
            @Nullable String spoken,
            @Nullable Long previous) {}

    /** The step that an order means, where the caller may give it. */
    public Step step(OrderLetter order, Optional<Proposal> proposal, Situation now, Caller by) {
        String reason = order.reason() == null || order.reason().isBlank() ? null : order.reason();
        List<LadderReason> reasons = proposal.map(Proposal::reasons).orElse(List.of());
        boolean asProposed = order.trigger() == null
                && (order.level() == null || proposal.map(Proposal::level).equals(Optional.of(order.level())));
        if (asProposed) {
            requireOffice(by);
            Proposal given = proposal.orElseThrow(() -> new Refusal("supervision.letter.nothingProposed"));
            Long unanswered = given.first().letterId();
            return new Step(given.level(), given.first().trigger(), reasons, reason, unanswered);
        }
        requireReason(reason);
        Trigger trigger = order.trigger() == null ? ownWord(order.level(), by) : order.trigger();
        if (!trigger.spoken()) {
            throw new Invalid("trigger", "supervision.letter.triggerFollows");
        }
        Level level = order.level() == null ? spokenLevel(trigger, now) : order.level();
        if (!level.letter()) {
            throw new Invalid("level", "supervision.letter.noLetter");
        }
        requireMay(trigger, level, by);
        if (Skipping.skips(level, now, proposal.map(Proposal::level).orElse(null))) {
            requireLeader(by);
        }
        return new Step(level, trigger, reasons, reason, null);
    }

    /** A level that nobody proposed: the office may remind, whatever lies higher is a leader's word. */
    private static Trigger ownWord(@Nullable Level level, Caller by) {
        return level == Level.REMINDER_LETTER && by.hasRole(Roles.RULE_OF_LAW_OFFICE)
                ? Trigger.DISCRETION
                : Trigger.LEADER;
    }

    private Level spokenLevel(Trigger trigger, Situation now) {
        return ladder.level(new Ladder.Question(
                        trigger, null, 0, 0, (int) now.standing().actual(), 0, now.paused()))
                .orElseThrow(() -> new Invalid("level", "supervision.letter.levelMissing"));
    }

    /** The office's word goes as far as the rules let it: urgent means an order, its own a reminder; false data it only reports. */
    private void requireMay(Trigger trigger, Level level, Caller by) {
        switch (trigger) {
            case URGENT -> {
                if (level != Level.SUPERVISION_ORDER) {
                    requireLeader(by);
                }
            }
            case DISCRETION -> {
                requireOffice(by);
                if (level != Level.REMINDER_LETTER) {
                    requireLeader(by);
                }
            }
            default -> requireLeader(by);
        }
    }

    public static boolean leader(Caller by) {
        return by.hasAnyRole(Roles.DISTRICT_LEADER, Roles.COMMITTEE);
    }

    public static void requireLeader(Caller by) {
        if (!leader(by)) {
            throw new Refusal("supervision.letter.leadersWord");
        }
    }

    private static void requireOffice(Caller by) {
        if (!by.hasRole(Roles.RULE_OF_LAW_OFFICE) && !leader(by)) {
            throw new NotAllowed("platform.notAllowed");
        }
    }

    /** A reason as it is kept. */
    public static String requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Invalid("reason", "supervision.letter.reasonMissing");
        }
        if (reason.length() > LONGEST) {
            throw new Invalid("reason", "supervision.letter.tooLong", LONGEST);
        }
        return reason.strip();
    }
}
