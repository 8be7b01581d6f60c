package org.guatu.organization.absence.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.guatu.organization.PostCard;
import org.guatu.organization.absence.NewSubstitution;
import org.guatu.organization.absence.Substituting;
import org.guatu.organization.absence.SubstitutionCard;
import org.guatu.organization.absence.SubstitutionCards;
import org.guatu.organization.absence.SubstitutionChoices;
import org.guatu.organization.absence.SubstitutionChoices.Candidate;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom: one's own; an administrator's whole region. */
@Path("/api/v1")
@Authenticated
public class SubstitutionsResource {
    private final Substituting substituting;
    private final SubstitutionCards cards;
    private final SubstitutionChoices choices;
    private final CurrentCaller caller;

    SubstitutionsResource(
            Substituting substituting, SubstitutionCards cards, SubstitutionChoices choices, CurrentCaller caller) {
        this.substituting = substituting;
        this.cards = cards;
        this.choices = choices;
        this.caller = caller;
    }

    /**
     * A substitute to be named.
     *
     * @param person id of the person who is away; missing for the caller. Others only by an administrator
     * @param substitute id of the person who stands in; see {@code GET /substitutes}
     * @param from the first day
     * @param to the last day, included
     * @param posts posts to lend, {@code unit} as a code; missing for all that may be lent
     * @param keepsRights whether the absent person may go on acting; true where missing
     */
    record Wanted(
            @Nullable Long person,
            @Nullable Long substitute,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<PostCard> posts,
            @Nullable String reason,
            @Nullable Boolean keepsRights) {}

    /** Why it is ended; may be empty. */
    record Ending(@Nullable String reason) {}

    /** Newest first. */
    @GET
    @Path("substitutions")
    public Page<SubstitutionCard> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long before = Page.afterId(after);
        return Page.of(
                cards.visible(caller.get(), before == 0 ? Long.MAX_VALUE : before, rows + 1),
                rows,
                SubstitutionCard::id);
    }

    @GET
    @Path("substitutions/{id}")
    public SubstitutionCard one(@RestPath long id) {
        return cards.one(id, caller.get());
    }

    /** Who may stand in for a person, for the caller where none is named. */
    @GET
    @Path("substitutes")
    public Page<Candidate> candidates(@RestQuery @Nullable Long person) {
        long absent = person == null ? caller.get().personId() : person;
        return new Page<>(choices.candidates(absent, caller.get()), null);
    }

    /**
     * Names a substitute: 201. In force at once from the first day on. 409 where the substitute is away themselves in
     * that time, where the absent person stands in for somebody, or where a post is lent already.
     */
    @POST
    @Path("substitutions")
    @OnlyOnce
    public RestResponse<SubstitutionCard> name(@Nullable Wanted body) {
        Wanted sent = Sent.required(body);
        long absent = sent.person() == null ? caller.get().personId() : sent.person();
        SubstitutionCard made = substituting.name(
                NewSubstitution.of(
                        absent,
                        sent.substitute(),
                        sent.from(),
                        sent.to(),
                        sent.posts(),
                        sent.reason(),
                        sent.keepsRights()),
                caller.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .location(URI.create("/api/v1/substitutions/" + made.id()))
                .build();
    }

    /** Ends it at once; 409 where it is over. */
    @POST
    @Path("substitutions/{id}/end")
    @OnlyOnce
    public SubstitutionCard end(@RestPath long id, @Nullable Ending body) {
        String why = body == null || body.reason() == null ? "" : body.reason();
        return substituting.end(id, why, caller.get());
    }
}
