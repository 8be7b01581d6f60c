package org.guatu.evidence.web;

import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.EvidenceFile;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.OnlyOnce;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Proofs over the API and, for pages, the download. */
@Path("/")
public class EvidenceResource {
    private final Evidence evidence;
    private final CurrentCaller caller;

    EvidenceResource(Evidence evidence, CurrentCaller caller) {
        this.evidence = evidence;
        this.caller = caller;
    }

    /** What an upload is answered with. */
    public record Kept(long id, String name, String type, long size, String sha256) {}

    @POST
    @Path("/api/v1/evidence")
    @Consumes(MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    @OnlyOnce
    public RestResponse<Kept> upload(@RestForm("file") @Nullable FileUpload file) throws IOException {
        if (file == null || file.fileName() == null) {
            throw new Invalid("file", "evidence.missing");
        }
        EvidenceFile kept = evidence.keep(file.fileName(), file.uploadedFile(), caller.get());
        return RestResponse.status(
                RestResponse.Status.CREATED, new Kept(kept.id(), kept.name(), kept.type(), kept.size(), kept.sha256()));
    }

    @GET
    @Path("/api/v1/evidence/{id}")
    @Authenticated
    public Response download(long id) {
        return attachment(id);
    }

    @GET
    @Path("/evidence/{id}")
    @Authenticated
    public Response downloadFromPage(long id) {
        return attachment(id);
    }

    private Response attachment(long id) {
        EvidenceFile file = evidence.file(id, caller.get());
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        StreamingOutput bytes = out -> evidence.copy(file, out);
        return Response.ok(bytes, "application/octet-stream")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Length", file.size())
                .build();
    }
}
