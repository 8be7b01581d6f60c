package org.guatu.organization.web;

import java.util.ArrayList;
import java.util.List;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.access.AccountCard;
import org.guatu.organization.access.AccountEdit;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the page of a person sends: posts row by row, a row without a role is none. */
public class PersonForm {
    private static final int FREE_ROWS = 2;

    @RestForm
    @Nullable
    String username;

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String phone;

    @RestForm
    @Nullable
    String email;

    @RestForm
    @Nullable
    List<String> postUnit;

    @RestForm
    @Nullable
    List<String> postRole;

    @RestForm
    @Nullable
    Integer version;

    /** As the page shows it, with two free rows for posts. */
    public record Shown(String username, String name, String phone, String email, List<PostCard> posts, int version) {
        static Shown of(AccountCard card) {
            return new Shown(
                    card.username(),
                    card.name(),
                    card.phone() == null ? "" : card.phone(),
                    card.email() == null ? "" : card.email(),
                    withFreeRows(card.posts().stream()
                            .map(post -> new PostCard(
                                    post.unit() == null ? null : post.unit().code(), post.role()))
                            .toList()),
                    card.version());
        }
    }

    static final Shown EMPTY = new Shown("", "", "", "", withFreeRows(List.of()), 0);

    private static List<PostCard> withFreeRows(List<PostCard> posts) {
        List<PostCard> rows = new ArrayList<>(posts);
        for (int i = 0; i < FREE_ROWS; i++) {
            rows.add(new PostCard(null, ""));
        }
        return rows;
    }

    Shown shown() {
        return new Shown(
                text(username),
                text(name),
                text(phone),
                text(email),
                withFreeRows(posts()),
                version == null ? 0 : version);
    }

    PersonCard card() {
        return new PersonCard(text(name), phone, email, posts());
    }

    AccountEdit edit() {
        return new AccountEdit(text(name), text(phone), text(email), posts(), null);
    }

    String username() {
        return text(username);
    }

    private List<PostCard> posts() {
        List<PostCard> posts = new ArrayList<>();
        List<String> roles = postRole == null ? List.of() : postRole;
        List<String> units = postUnit == null ? List.of() : postUnit;
        for (int i = 0; i < roles.size(); i++) {
            if (!roles.get(i).isBlank()) {
                posts.add(new PostCard(i < units.size() ? units.get(i) : null, roles.get(i)));
            }
        }
        return posts;
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
