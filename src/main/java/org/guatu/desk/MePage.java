package org.guatu.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import org.guatu.notification.preference.NoticePreferences;
import org.guatu.organization.Organization;
import org.guatu.organization.Post;
import org.guatu.organization.Roles;
import org.guatu.organization.absence.SubstitutionCards;
import org.guatu.organization.absence.SubstitutionChoices;
import org.guatu.organization.access.Session;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** Who I am here: name, account, posts, region, substitutes, and how notices reach me. */
@Path("/me")
public class MePage {
    private static final int SUBSTITUTIONS = 20;

    private final Organization organization;
    private final SubstitutionCards substitutions;
    private final SubstitutionChoices choices;
    private final NoticePreferences preferences;
    private final SecurityIdentity identity;
    private final Template page;

    MePage(
            Organization organization,
            SubstitutionCards substitutions,
            SubstitutionChoices choices,
            NoticePreferences preferences,
            SecurityIdentity identity,
            @Location("desk/me.html") Template page) {
        this.organization = organization;
        this.substitutions = substitutions;
        this.choices = choices;
        this.preferences = preferences;
        this.identity = identity;
        this.page = page;
    }

    /** A post: the unit by its name, null where the role is the region's, and the role's code. */
    public record Held(@Nullable String unit, String role) {}

    @GET
    @Authenticated
    public TemplateInstance me() {
        Session session = Objects.requireNonNull(identity.<Session>getAttribute(Session.ATTRIBUTE));
        Caller caller = session.caller();
        List<Held> posts = organization.posts(List.of(caller.personId())).values().stream()
                .flatMap(List::stream)
                .map(this::held)
                .toList();
        return page.data("name", caller.name())
                .data("username", session.username())
                .data("posts", posts)
                .data("person", caller.personId())
                .data("substitutions", substitutions.mine(caller, Long.MAX_VALUE, SUBSTITUTIONS))
                .data("lends", !choices.lendable(caller.personId(), caller).isEmpty())
                .data("ofUnit", posts.stream().anyMatch(post -> Roles.OF_A_UNIT.contains(post.role())))
                .data("reach", preferences.of(caller))
                .data("address", preferences.address(caller))
                .data("region", organization.region(caller.regionId()).name());
    }

    private Held held(Post post) {
        Long unit = post.unitId();
        return new Held(unit == null ? null : organization.ref(unit).name(), post.role());
    }
}
