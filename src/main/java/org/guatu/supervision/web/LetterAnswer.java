package org.guatu.supervision.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.guatu.evidence.Proof;
import org.guatu.organization.UnitRef;
import org.guatu.supervision.letter.FactsAnew.Changed;
import org.guatu.supervision.paper.LetterPaper;
import org.guatu.supervision.web.LetterRow.TaskRef;
import org.jspecify.annotations.Nullable;

/**
 * One letter with its text and its story.
 *
 * @param signer role of whoever signs
 * @param replyDays working days to reply, from the day after the signature on
 * @param reason why a person chose the level; null where the rules did
 * @param paper the text on paper: frozen from the signature on
 * @param sha256 of the frozen text, or null
 * @param pausedBy message key of why the terms stand still, or null
 * @param also the further tasks of the unit that the letter carries
 * @param changes of a draft: what has become of its facts since it was drafted; else null
 * @param readers units that a circular was sent to, beside the one that it is about
 * @param replies newest first; nobody but the addressee and the office sees them
 */
public record LetterAnswer(
        @JsonUnwrapped LetterRow row,
        String signer,
        int replyDays,
        @Nullable String reason,
        Words words,
        LetterPaper paper,
        @Nullable String sha256,
        String draftedBy,
        @Nullable String signedBy,
        @Nullable String servedBy,
        @Nullable String receivedBy,
        boolean receivedByDefault,
        boolean returnedBefore,
        @Nullable String pausedBy,
        @Nullable String endedBy,
        @Nullable String endReason,
        @Nullable Long previous,
        @Nullable Long next,
        List<TaskRef> also,
        @Nullable Changes changes,
        List<UnitRef> readers,
        List<ReplyAnswer> replies,
        int version) {

    /** The parts of the text that the office edits while it is a draft. */
    public record Words(
            String title,
            String recipient,
            String copies,
            String facts,
            String basis,
            String demand,
            String contact,
            @Nullable LocalDateTime meetsAt,
            String meetsIn) {}

    /**
     * What has become of the facts of a draft since they were taken.
     *
     * @param gone what was said and is so no longer
     * @param come what is new
     * @param noLongerBehind whether a task was behind when the letter was drafted, and is not now
     */
    public record Changes(List<String> gone, List<String> come, boolean noLongerBehind) {
        static Changes of(Changed changed) {
            return new Changes(changed.gone(), changed.come(), changed.noLongerBehind());
        }
    }

    /** A reply; {@code accepted} is null while nobody has verified it. */
    public record ReplyAnswer(
            long id,
            String text,
            List<Proof> evidence,
            boolean late,
            String repliedBy,
            Instant repliedAt,
            @Nullable Boolean accepted,
            @Nullable String verifiedBy,
            @Nullable Instant verifiedAt,
            @Nullable String reason) {}
}
