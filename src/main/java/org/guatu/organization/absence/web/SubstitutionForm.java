package org.guatu.organization.absence.web;

import java.util.List;
import java.util.Objects;
import org.guatu.organization.PostCard;
import org.guatu.organization.absence.NewSubstitution;
import org.guatu.platform.web.Typed;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the page for naming a substitute sends. A post is its unit's code and role, joined by a blank. */
public class SubstitutionForm {
    @RestForm
    @Nullable
    Long person;

    @RestForm
    @Nullable
    String substitute;

    @RestForm
    @Nullable
    String from;

    @RestForm
    @Nullable
    String to;

    @RestForm
    @Nullable
    List<String> post;

    @RestForm
    @Nullable
    String reason;

    @RestForm
    @Nullable
    String rests;

    /** As it was typed. */
    public record Shown(String substitute, String from, String to, List<String> posts, String reason, boolean rests) {}

    static Shown empty(String today, List<String> posts) {
        return new Shown("", today, "", posts, "", false);
    }

    Shown shown() {
        return new Shown(text(substitute), text(from), text(to), posts(), text(reason), rests != null);
    }

    NewSubstitution wanted(long absent) {
        List<PostCard> cards = posts().stream().map(SubstitutionForm::card).toList();
        return NewSubstitution.of(
                absent, id(), Typed.dateOrNone(from), Typed.dateOrNone(to), cards, reason, rests == null);
    }

    boolean nothingChosen() {
        return posts().isEmpty();
    }

    static PostCard card(String sent) {
        int blank = sent.indexOf(' ');
        return new PostCard(sent.substring(0, Math.max(0, blank)), sent.substring(blank + 1));
    }

    static String name(@Nullable String unitCode, String role) {
        return Objects.requireNonNullElse(unitCode, "") + " " + role;
    }

    private @Nullable Long id() {
        try {
            return text(substitute).isEmpty() ? null : Long.valueOf(text(substitute));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private List<String> posts() {
        return post == null ? List.of() : post;
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
