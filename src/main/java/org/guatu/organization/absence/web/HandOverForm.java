package org.guatu.organization.absence.web;

import java.util.ArrayList;
import java.util.List;
import org.guatu.organization.absence.handover.NewHandOver;
import org.guatu.organization.absence.handover.NewHandOver.Move;
import org.guatu.platform.web.Typed;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the page of a hand-over sends: a receiver for each post, in the order of the posts; an empty one keeps it. */
public class HandOverForm {
    @RestForm
    @Nullable
    Long person;

    @RestForm
    @Nullable
    String on;

    @RestForm
    @Nullable
    String reason;

    @RestForm
    @Nullable
    List<String> post;

    @RestForm
    @Nullable
    List<String> receiver;

    @RestForm
    @Nullable
    String disables;

    @RestForm
    @Nullable
    String leavesUnheld;

    /** As it was typed. */
    public record Shown(String on, String reason, List<String> receivers, boolean disables, boolean leavesUnheld) {
        String receiver(int place) {
            return place < receivers.size() ? receivers.get(place) : "";
        }
    }

    static Shown empty(String today) {
        return new Shown(today, "", List.of(), false, false);
    }

    Shown shown() {
        return new Shown(
                text(on),
                text(reason),
                receiver == null ? List.of() : receiver,
                disables != null,
                leavesUnheld != null);
    }

    NewHandOver wanted(long leaver) {
        return NewHandOver.of(leaver, Typed.dateOrNone(on), reason, moves(), disables != null, leavesUnheld != null);
    }

    private List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        List<String> posts = post == null ? List.of() : post;
        List<String> receivers = receiver == null ? List.of() : receiver;
        for (int i = 0; i < Math.min(posts.size(), receivers.size()); i++) {
            if (receivers.get(i).matches("\\d{1,18}")) {
                moves.add(new Move(SubstitutionForm.card(posts.get(i)), Long.parseLong(receivers.get(i))));
            }
        }
        return moves;
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
