package org.guatu.organization.absence.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.organization.Post;
import org.guatu.organization.absence.Holders;
import org.guatu.organization.absence.LentPost;
import org.guatu.organization.absence.Substitution;
import org.guatu.organization.absence.SubstitutionCards;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** Writes the sheet of a hand-over: everything that a person holds now, and who takes it. */
@ApplicationScoped
class HandOverSheets {
    private final SubstitutionCards substitutions;
    private final Holders holders;
    private final Organization organization;

    HandOverSheets(SubstitutionCards substitutions, Holders holders, Organization organization) {
        this.substitutions = substitutions;
        this.holders = holders;
        this.organization = organization;
    }

    HandOverSheet of(Person leaver, List<HandedPost> moves, Caller by) {
        List<Post> posts = organization.posts(leaver.id());
        Map<LentPost, HandedPost> moved = moves.stream()
                .collect(Collectors.toMap(move -> new LentPost(move.unitId(), move.role()), Function.identity()));
        Set<Long> units =
                posts.stream().map(Post::unitId).filter(Objects::nonNull).collect(Collectors.toSet());
        return new HandOverSheet(
                leaver.name(),
                posts.stream()
                        .map(LentPost::of)
                        .map(post -> row(post, moved.get(post)))
                        .toList(),
                holders.waitingFor(by.regionId(), leaver.id()),
                holders.begun(units),
                substitutions.of(leaver.id(), by).stream()
                        .filter(one ->
                                one.state() == Substitution.State.AHEAD || one.state() == Substitution.State.IN_FORCE)
                        .map(one -> new HandOverSheet.Substitute(
                                one.absent().name(),
                                one.substitute().name(),
                                one.from().toString(),
                                one.to().toString()))
                        .toList());
    }

    private HandOverSheet.Row row(LentPost post, @Nullable HandedPost moved) {
        Long unit = post.unitId();
        return new HandOverSheet.Row(
                unit == null ? null : organization.ref(unit),
                post.role(),
                moved == null ? null : organization.person(moved.receiverId()).name());
    }
}
