package org.guatu.papers.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.organization.Roles;
import org.guatu.papers.AccountSheets;
import org.guatu.platform.CurrentCaller;

/** 导出评估结果: the button on the page of the evaluation of a list. */
@Path("/list-evaluations/{id}/sheet")
public class ListEvaluationSheetPages {
    private final AccountSheets sheets;
    private final CurrentCaller caller;

    ListEvaluationSheetPages(AccountSheets sheets, CurrentCaller caller) {
        this.sheets = sheets;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.EVALUATION_TEAM,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public Response sheet(long id) {
        AccountSheets.Sheet sheet = sheets.ofEvaluation(id, caller.get());
        return Download.xlsx(sheet.file(), sheet.name());
    }
}
