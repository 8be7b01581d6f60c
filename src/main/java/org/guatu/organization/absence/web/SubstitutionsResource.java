package org.guatu.organization.absence.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.guatu.organization.absence.NameSubstitute;
import org.guatu.organization.absence.Substituting;
import org.guatu.organization.absence.SubstitutionCard;
import org.guatu.organization.absence.SubstitutionCards;
import org.guatu.organization.absence.SubstitutionChoices;
import org.guatu.organization.absence.SubstitutionChoices.Candidate;
import org.guatu.platform.Because;
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

    /** Newest first. */
    @GET
    @Path("substitutions")
    public Page<SubstitutionCard> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        return Page.of(cards.visible(caller.get(), Page.beforeId(after), rows + 1), rows, SubstitutionCard::id);
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
     * Names a substitute ({@code GET /substitutes}): 201. In force at once from the first day on. 409 where the substitute is away themselves in
     * that time, where the absent person stands in for somebody, or where a post is lent already.
     */
    @POST
    @Path("substitutions")
    @OnlyOnce
    public RestResponse<SubstitutionCard> name(@Nullable NameSubstitute body) {
        SubstitutionCard made = substituting.name(Sent.required(body), caller.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .location(URI.create("/api/v1/substitutions/" + made.id()))
                .build();
    }

    /** Ends it at once; why may be left out. 409 where it is over. */
    @POST
    @Path("substitutions/{id}/end")
    @OnlyOnce
    public SubstitutionCard end(@RestPath long id, @Nullable Because body) {
        return substituting.end(id, body == null ? new Because(null) : body, caller.get());
    }
}
