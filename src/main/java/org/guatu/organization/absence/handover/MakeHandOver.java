package org.guatu.organization.absence.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.organization.PostCard;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What is to be handed over.
 *
 * @param leaver id of the person
 * @param on the day from which on it holds, today or later
 * @param receiver id of the person who takes every post that {@code moves} does not name; missing: such posts stay
 * @param moves posts with a receiver of their own, {@code unit} as a code
 * @param disables whether the leaver's account is closed with it
 * @param leavesUnheld that duties are left without a holder is known and meant; without it such a hand-over is refused
 */
public record MakeHandOver(
        @Nullable Long leaver,
        @Nullable LocalDate on,
        @Nullable String reason,
        @Nullable Long receiver,
        @Nullable List<Move> moves,
        boolean disables,
        boolean leavesUnheld) {
    /** One post and its receiver. */
    public record Move(@Nullable String unit, @Nullable String role, @Nullable Long receiver) {
        private NewHandOver.Move named() {
            return new NewHandOver.Move(new PostCard(unit, String.valueOf(role)), required(receiver, "moves"));
        }
    }

    /** Without the rows of a form in which no receiver is chosen: such a post stays. */
    public MakeHandOver withoutPostsThatStay() {
        List<Move> moving =
                named().stream().filter(move -> move.receiver() != null).toList();
        return new MakeHandOver(leaver, on, reason, receiver, moving, disables, leavesUnheld);
    }

    long leaverId() {
        return required(leaver, "leaver");
    }

    /** With all that the leaver holds, for a receiver who takes the rest. */
    NewHandOver checked(List<PostCard> held) {
        List<NewHandOver.Move> all = new ArrayList<>();
        named().forEach(move -> all.add(move.named()));
        Long rest = receiver;
        if (rest != null) {
            held.stream()
                    .filter(post -> all.stream().noneMatch(move -> move.post().equals(post)))
                    .toList()
                    .forEach(post -> all.add(new NewHandOver.Move(post, rest)));
        }
        return NewHandOver.of(leaverId(), on, reason, all, disables, leavesUnheld);
    }

    private List<Move> named() {
        return moves == null ? List.of() : moves;
    }

    private static long required(@Nullable Long id, String field) {
        if (id == null) {
            throw new Invalid(field, "organization.absence.personMissing");
        }
        return id;
    }
}
