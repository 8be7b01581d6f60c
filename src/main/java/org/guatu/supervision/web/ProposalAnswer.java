package org.guatu.supervision.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.reporting.standing.Standing;
import org.guatu.supervision.ladder.LadderReason;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Trigger;
import org.guatu.supervision.paper.LetterComposer;
import org.guatu.supervision.proposal.Proposing.Proposed;
import org.guatu.supervision.web.LetterRow.TaskRef;
import org.jspecify.annotations.Nullable;

/**
 * What the rules propose for a task.
 *
 * @param replyDays working days to reply
 * @param signer role of whoever signs
 * @param copies roles of whoever gets a copy
 * @param reasons what leads highest first, in the reader's language
 * @param follows the unanswered letter that it would take the place of, or null
 * @param anotherDrafts whether it is about the reader's own unit, so that somebody of another one drafts it
 * @param suspicion what a leader decides on at {@code /supervision/false-data/ID/decision}; null where the rules propose
 */
public record ProposalAnswer(
        TaskRef task,
        UnitRef lead,
        Level level,
        int replyDays,
        String signer,
        List<String> copies,
        List<Why> reasons,
        Standing standing,
        @Nullable Long follows,
        boolean anotherDrafts,
        @Nullable Long suspicion) {
    /** By what a table of them is sorted. */
    static final Map<String, Function<ProposalAnswer, ?>> COLUMNS = Map.of(
            "task",
            one -> one.task().title(),
            "level",
            ProposalAnswer::level,
            "reasons",
            one -> one.reasons().stream().findFirst().map(Why::text).orElse(null),
            "signer",
            ProposalAnswer::signer);

    /** One reason in words. */
    public record Why(Trigger trigger, String text) {}

    static ProposalAnswer of(Proposed one, Organization organization, Recusal recusal, Caller by, Locale locale) {
        var rung = one.proposal().rung();
        return new ProposalAnswer(
                new TaskRef(one.task().id(), one.task().code(), one.task().title()),
                organization.ref(one.task().leadUnitId()),
                rung.level(),
                rung.replyDays(),
                rung.signer(),
                rung.copies(),
                one.proposal().reasons().stream()
                        .map((LadderReason why) -> new Why(why.trigger(), LetterComposer.of(why, locale)))
                        .toList(),
                one.situation().standing(),
                one.proposal().first().letterId(),
                !recusal.mayJudge(by, one.task().leadUnitId()),
                one.suspicion());
    }
}
