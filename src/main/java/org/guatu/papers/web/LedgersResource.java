package org.guatu.papers.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.guatu.organization.Roles;
import org.guatu.papers.Ledger;
import org.guatu.papers.Ledgers;
import org.guatu.papers.Templates;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Ledgers and templates as files, or as JSON. */
@Path("/api/v1")
public class LedgersResource {
    private static final String SEEN = "任务";

    private final Ledgers ledgers;
    private final Templates templates;
    private final CurrentCaller caller;

    LedgersResource(Ledgers ledgers, Templates templates, CurrentCaller caller) {
        this.ledgers = ledgers;
        this.templates = templates;
        this.caller = caller;
    }

    /**
     * The ledger of a list; who sees the list gets the tasks that they see.
     *
     * @param format {@code xlsx} (default, can be imported again as the same list), {@code csv} or {@code json}
     * @param with {@code progress}: also phase, light, progress and the last accepted report's texts
     */
    @GET
    @Path("lists/{id}/ledger")
    @Authenticated
    public Response ledger(long id, @RestQuery @Nullable String format, @RestQuery @Nullable String with) {
        requireKnown(format, with);
        return answer(ledgers.ofList(id, "progress".equals(with), caller.get()), format);
    }

    /** The tasks of several lists as one ledger, under the filter of {@code GET /tasks}. */
    @GET
    @Path("tasks/ledger")
    @Authenticated
    public Response seen(
            @BeanParam SeenQuery query, @RestQuery @Nullable String format, @RestQuery @Nullable String with) {
        requireKnown(format, with);
        String part = query.part == null ? "all" : query.part();
        return answer(
                ledgers.ofSeen(SEEN, query.filter(), part, query.sort(), "progress".equals(with), caller.get()),
                format);
    }

    /** An empty .xlsx list of a kind to fill in, with drop-downs of the units; 422 for a kind that is not offered. */
    @GET
    @Path("lists/template")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.SYS_ADMIN})
    public Response template(@RestQuery @Nullable String kind) {
        Templates.Blank blank = templates.blank(kind, caller.get());
        return Download.template(blank.file(), blank.name());
    }

    private static void requireKnown(@Nullable String format, @Nullable String with) {
        new Invalid.Check()
                .require(
                        format == null || format.toLowerCase(Locale.ROOT).matches("xlsx|csv|json"),
                        "format",
                        "papers.formatUnknown",
                        String.valueOf(format))
                .require(with == null || with.equals("progress"), "with", "papers.withUnknown", String.valueOf(with))
                .orRefuse();
    }

    private static Response answer(Ledger ledger, @Nullable String format) {
        return switch (format == null ? "xlsx" : format.toLowerCase(Locale.ROOT)) {
            case "csv" -> Download.csv(ledger);
            case "json" ->
                Response.ok(LedgerAnswer.of(ledger), MediaType.APPLICATION_JSON).build();
            default -> Download.xlsx(ledger);
        };
    }
}
