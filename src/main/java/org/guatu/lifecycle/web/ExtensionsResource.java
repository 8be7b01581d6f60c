package org.guatu.lifecycle.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.guatu.lifecycle.extension.AskExtension;
import org.guatu.lifecycle.extension.DecideExtension;
import org.guatu.lifecycle.extension.DecidingExtensions;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.lifecycle.extension.Extension;
import org.guatu.lifecycle.extension.ExtensionLimits;
import org.guatu.lifecycle.extension.ExtensionState;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** 延期申请 over the API: units see their own, a foreign one answers 404. */
@Path("/api/v1")
@OnlyOnce
public class ExtensionsResource {
    private final Extending extending;
    private final DecidingExtensions deciding;
    private final ExtensionAnswers answers;
    private final CurrentCaller caller;
    private final Reader reader;

    ExtensionsResource(
            Extending extending,
            DecidingExtensions deciding,
            ExtensionAnswers answers,
            CurrentCaller caller,
            Reader reader) {
        this.extending = extending;
        this.deciding = deciding;
        this.answers = answers;
        this.caller = caller;
        this.reader = reader;
    }

    /**
     * What may be asked on a task, and what was asked.
     *
     * @param lastDay the last day on which the unit's head can sign a request
     * @param latest the latest day that can be asked: the end of the list
     * @param left how many more extensions there may be
     * @param byCommittee whether the committee decides
     * @param hindrance why nothing can be asked today, with what to do instead; null where it can
     */
    public record OnTask(
            @Nullable LocalDate due,
            @Nullable LocalDate lastDay,
            LocalDate latest,
            int approved,
            int left,
            boolean byCommittee,
            @Nullable String hindrance,
            List<ExtensionAnswer> items) {}

    @GET
    @Path("/tasks/{id}/extensions")
    @Authenticated
    public OnTask ofTask(long id) {
        ExtensionLimits limits = extending.limits(id, caller.get());
        return new OnTask(
                limits.due(),
                limits.lastDay(),
                limits.latest(),
                limits.approved(),
                limits.left(),
                limits.key(),
                limits.hindrance() == null
                        ? null
                        : reader.text(
                                limits.hindrance().key(), limits.hindrance().arguments()),
                answers.of(extending.ofTask(id, caller.get())));
    }

    /** 201 with the request. {@code If-Match} is the version of the task. 409 tells what to do instead. */
    @POST
    @Path("/tasks/{id}/extensions")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<ExtensionAnswer> ask(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable AskExtension asked) {
        Extension extension = extending.ask(id, Sent.required(asked), Etags.version(ifMatch), caller.get());
        return tagged(RestResponse.Status.CREATED, extension);
    }

    /** All that the caller may see, newest first; {@code state} narrows it to one {@link ExtensionState}. */
    @GET
    @Path("/extensions")
    @Authenticated
    public Page<ExtensionAnswer> list(
            @RestQuery @Nullable String state, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        return Page.of(
                answers.of(extending.after(states(state), Page.afterId(after), rows + 1, caller.get())),
                rows,
                ExtensionAnswer::id);
    }

    private static Set<ExtensionState> states(@Nullable String named) {
        if (named == null || named.isBlank()) {
            return ExtensionState.ALL;
        }
        return Arrays.stream(ExtensionState.values())
                .filter(one -> one.name().equals(named))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> new Invalid("state", "lifecycle.extension.stateUnknown", named));
    }

    @GET
    @Path("/extensions/{id}")
    @Authenticated
    public RestResponse<ExtensionAnswer> one(long id) {
        return tagged(RestResponse.Status.OK, extending.one(id, caller.get()));
    }

    /** Writes a request anew that is not signed yet, as after the head gave it back. */
    @PUT
    @Path("/extensions/{id}")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<ExtensionAnswer> revise(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable AskExtension asked) {
        return tagged(
                RestResponse.Status.OK,
                extending.revise(id, Sent.required(asked), Etags.version(ifMatch), caller.get()));
    }

    /** The unit's head signs: now it is asked. */
    @POST
    @Path("/extensions/{id}/signature")
    @RolesAllowed(Roles.UNIT_HEAD)
    public RestResponse<ExtensionAnswer> sign(long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(RestResponse.Status.OK, extending.sign(id, Etags.version(ifMatch), caller.get()));
    }

    /** The unit's head gives it back to be revised. */
    @POST
    @Path("/extensions/{id}/return")
    @RolesAllowed(Roles.UNIT_HEAD)
    public RestResponse<ExtensionAnswer> giveBack(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Because because) {
        return tagged(
                RestResponse.Status.OK,
                extending.giveBack(id, Sent.required(because), Etags.version(ifMatch), caller.get()));
    }

    /** The unit takes it back before it is decided; a signed one only its head. */
    @POST
    @Path("/extensions/{id}/withdrawal")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<ExtensionAnswer> withdraw(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Because because) {
        Because why = because == null ? new Because(null) : because;
        return tagged(RestResponse.Status.OK, extending.withdraw(id, why, Etags.version(ifMatch), caller.get()));
    }

    /** The office decides; on a key task it recommends or refuses, and the committee decides. */
    @POST
    @Path("/extensions/{id}/decision")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE})
    public RestResponse<ExtensionAnswer> decide(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DecideExtension decided) {
        return tagged(
                RestResponse.Status.OK,
                deciding.decide(id, Sent.required(decided), Etags.version(ifMatch), caller.get()));
    }

    private RestResponse<ExtensionAnswer> tagged(RestResponse.Status status, Extension extension) {
        ExtensionAnswer answer = answers.of(extension);
        return Etags.answer(status, answer, answer.version());
    }
}
