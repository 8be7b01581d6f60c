package org.guatu.papers.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.organization.Roles;
import org.guatu.papers.Templates;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 下载模板: an empty list of the kind that was chosen. */
@Path("/lists/template")
@RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.SYS_ADMIN})
public class TemplatePages {
    private final Templates templates;
    private final CurrentCaller caller;

    TemplatePages(Templates templates, CurrentCaller caller) {
        this.templates = templates;
        this.caller = caller;
    }

    @GET
    public Response template(@RestQuery @Nullable String kind) {
        Templates.Blank blank = templates.blank(kind, caller.get());
        return Download.template(blank.file(), blank.name());
    }
}
