package org.guatu.papers.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.papers.Ledgers;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 导出台账: the button on the page of a list. */
@Path("/lists/{id}/ledger")
public class LedgerPages {
    private final Ledgers ledgers;
    private final CurrentCaller caller;

    LedgerPages(Ledgers ledgers, CurrentCaller caller) {
        this.ledgers = ledgers;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Response ledger(long id, @RestQuery @Nullable String with) {
        return Download.xlsx(ledgers.ofList(id, "progress".equals(with), caller.get()));
    }
}
