package org.guatu.papers.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.papers.AccountSheets;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Asked;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 导出对账: the button on the page of a list's account. */
@Path("/lists/{id}/account/sheet")
public class AccountSheetPages {
    private final AccountSheets sheets;
    private final CurrentCaller caller;

    AccountSheetPages(AccountSheets sheets, CurrentCaller caller) {
        this.sheets = sheets;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Response sheet(long id, @RestQuery @Nullable String asOf) {
        AccountSheets.Sheet sheet = sheets.ofList(id, Asked.day(asOf), caller.get());
        return Download.xlsx(sheet.file(), sheet.name());
    }
}
