package org.guatu.evidence.web;

import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.EvidenceFile;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.upload.UploadGuard;
import org.guatu.platform.web.OnlyOnce;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Proofs over the API. */
@Path("/api/v1/evidence")
public class EvidenceResource {
    private final Evidence evidence;
    private final UploadGuard guard;
    private final CurrentCaller caller;

    EvidenceResource(Evidence evidence, UploadGuard guard, CurrentCaller caller) {
        this.evidence = evidence;
        this.guard = guard;
        this.caller = caller;
    }

    /** What an upload is answered with. */
    public record Kept(long id, String name, String type, long size, String sha256) {}

    @POST
    @Consumes(MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD, Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    @OnlyOnce
    public RestResponse<Kept> upload(@RestForm("file") @Nullable FileUpload file) {
        if (file == null || file.fileName() == null) {
            throw new Invalid("file", "evidence.missing");
        }
        EvidenceFile kept = evidence.keep(guard.check(file), caller.get());
        return RestResponse.status(
                RestResponse.Status.CREATED, new Kept(kept.id(), kept.name(), kept.type(), kept.size(), kept.sha256()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    public Response download(long id) {
        return Attachment.of(evidence.file(id, caller.get()), evidence);
    }
}
