package org.guatu.evaluation.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.guatu.evaluation.account.ListAccount;
import org.guatu.evaluation.account.TakingAccount;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 时间过半任务过半 of a list over the API: the tasks in the caller's scope. */
@Path("/api/v1")
public class ListAccountResource {
    private final TakingAccount taking;
    private final CurrentCaller caller;

    ListAccountResource(TakingAccount taking, CurrentCaller caller) {
        this.taking = taking;
        this.caller = caller;
    }

    /**
     * The account of a day.
     *
     * @param asOf today where none is named, or one that has not come yet
     */
    @GET
    @Path("/lists/{id}/account")
    @Authenticated
    public ListAccount account(long id, @RestQuery @Nullable String asOf) {
        return taking.of(id, day(asOf), caller.get());
    }

    private static @Nullable LocalDate day(@Nullable String asOf) {
        try {
            return asOf == null || asOf.isBlank() ? null : LocalDate.parse(asOf);
        } catch (DateTimeParseException unreadable) {
            throw new Invalid("asOf", "evaluation.account.dayUnreadable", asOf);
        }
    }
}
