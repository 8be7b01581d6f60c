package org.guatu.organization.absence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.organization.Organization;
import org.guatu.organization.Post;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.NotAllowed;

/**
 * Which posts may be lent to whom. A unit's post goes to its own people, or to those of its host or of an office that
 * sits in it: no stranger sees or signs for the unit. A post of the region goes to somebody who reads the whole region
 * anyhow. Administration is neither lent nor joined with what is lent. Nobody gains a role in a unit where neither of the two holds it.
 */
@ApplicationScoped
class LendingRules {
    private final Organization organization;
    private final Set<String> neverLent;

    LendingRules(Organization organization, @ConfigProperty(name = "guatu.absence.never-lent") List<String> neverLent) {
        this.organization = organization;
        this.neverLent = Set.copyOf(neverLent);
    }

    /** The posts of a person that may be lent at all. */
    List<LentPost> lendable(Collection<Post> posts) {
        return posts.stream()
                .filter(post -> !neverLent.contains(post.role()) && !Roles.ADMINISTRATION.contains(post.role()))
                .map(LentPost::of)
                .distinct()
                .toList();
    }

    /** Whether somebody with these posts may be given the other. */
    boolean mayTake(LentPost lent, Collection<Post> own) {
        if (own.stream().map(Post::role).anyMatch(Roles.ADMINISTRATION::contains)) {
            return false;
        }
        if (Roles.OF_A_UNIT.contains(lent.role())) {
            return own.stream().anyMatch(post -> sameBody(post, lent));
        }
        return own.stream().anyMatch(post -> Roles.WHOLE_REGION.contains(post.role()) || sameBody(post, lent));
    }

    private boolean sameBody(Post own, LentPost lent) {
        Long mine = own.unitId();
        Long theirs = lent.unitId();
        return mine != null && theirs != null && organization.sameBody(mine, theirs);
    }

    /**
     * Whether the two sets of posts together would open a door that neither opens: access asks for a unit and for a role,
     * and somebody who is a liaison here and lent a head's post there must not sign here.
     */
    static boolean crosses(Collection<Post> own, Collection<LentPost> lent) {
        Set<LentPost> held = own.stream().map(LentPost::of).collect(Collectors.toSet());
        Set<LentPost> both = new HashSet<>(held);
        both.addAll(lent);
        return !both.containsAll(
                opened(both.stream().filter(LendingRules::opensUnit).toList(), held));
    }

    private static boolean opensUnit(LentPost post) {
        return post.unitId() != null && Roles.OF_A_UNIT.contains(post.role());
    }

    /** What is opened by any of these roles in any of these units, but for what the person could do before. */
    private static Set<LentPost> opened(List<LentPost> posts, Set<LentPost> before) {
        List<LentPost> mine = before.stream().filter(LendingRules::opensUnit).toList();
        Set<LentPost> could = pairs(
                mine, before.stream().filter(post -> post.unitId() != null).toList());
        return pairs(
                        posts,
                        Stream.concat(posts.stream(), before.stream().filter(post -> post.unitId() != null))
                                .toList())
                .stream()
                .filter(pair -> !could.contains(pair))
                .collect(Collectors.toSet());
    }

    private static Set<LentPost> pairs(List<LentPost> roles, List<LentPost> units) {
        return roles.stream()
                .flatMap(role -> units.stream().map(unit -> new LentPost(unit.unitId(), role.role())))
                .collect(Collectors.toSet());
    }

    /** Whoever is meant themself, or an administrator for anybody. */
    static void requireOwnOrAdministrator(long personId, Caller by) {
        if (by.personId() != personId && !by.hasRole(Roles.SECURITY_ADMIN)) {
            throw new NotAllowed("organization.absence.notYours");
        }
    }

    /** The unit of a post by name; a post of the whole region by its role. */
    String unitName(LentPost post) {
        Long unit = post.unitId();
        return unit == null ? post.role() : organization.ref(unit).name();
    }

    /** Posts as the trail tells them. */
    String told(List<LentPost> posts) {
        return posts.stream()
                .map(post -> post.unitId() == null ? post.role() : unitName(post) + " " + post.role())
                .collect(Collectors.joining("; "));
    }
}
