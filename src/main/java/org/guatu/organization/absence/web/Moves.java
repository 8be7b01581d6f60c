package org.guatu.organization.absence.web;

import java.util.ArrayList;
import java.util.List;
import org.guatu.organization.PostCard;
import org.guatu.organization.UnitRef;
import org.guatu.organization.absence.handover.HandOverSheet;
import org.guatu.organization.absence.handover.NewHandOver.Move;
import org.jspecify.annotations.Nullable;

/** Puts moves together: posts with a receiver of their own, and the rest with the one who takes all. */
final class Moves {
    private Moves() {}

    static List<Move> of(HandOverSheet held, @Nullable Long receiverOfAll, List<Move> named) {
        List<Move> moves = new ArrayList<>(named);
        if (receiverOfAll != null) {
            held.posts().stream()
                    .map(Moves::card)
                    .filter(card -> named.stream().noneMatch(move -> move.post().equals(card)))
                    .forEach(card -> moves.add(new Move(card, receiverOfAll)));
        }
        return moves;
    }

    static PostCard card(HandOverSheet.Row row) {
        UnitRef unit = row.unit();
        return new PostCard(unit == null ? null : unit.code(), row.role());
    }
}
