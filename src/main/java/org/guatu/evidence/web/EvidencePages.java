package org.guatu.evidence.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.evidence.Evidence;
import org.guatu.platform.CurrentCaller;

/** A proof from a page: downloaded, or looked at in place. */
@Path("/evidence")
public class EvidencePages {
    private final Evidence evidence;
    private final CurrentCaller caller;

    EvidencePages(Evidence evidence, CurrentCaller caller) {
        this.evidence = evidence;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Authenticated
    public Response download(long id) {
        return Attachment.of(evidence.file(id, caller.get()), evidence);
    }

    @GET
    @Path("/{id}/view")
    @Authenticated
    public Response view(long id) {
        return Attachment.shown(evidence.file(id, caller.get()), evidence);
    }
}
