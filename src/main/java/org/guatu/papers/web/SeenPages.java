package org.guatu.papers.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.papers.Ledgers;
import org.guatu.platform.CurrentCaller;

/** 导出: what the page of tasks shows under its filter, all pages of it, with its progress. */
@Path("/tasks/ledger")
public class SeenPages {
    private final Ledgers ledgers;
    private final CurrentCaller caller;

    SeenPages(Ledgers ledgers, CurrentCaller caller) {
        this.ledgers = ledgers;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Response seen(@BeanParam SeenQuery query) {
        return Download.xlsx(ledgers.ofSeen("任务", query.filter(), query.part(), query.sort(), true, caller.get()));
    }
}
