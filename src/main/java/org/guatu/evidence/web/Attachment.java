package org.guatu.evidence.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.EvidenceFile;

/** Serves a proof: always as an attachment of no particular type, so that no browser runs what was uploaded. */
final class Attachment {
    private Attachment() {}

    static Response of(EvidenceFile file, Evidence evidence) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        StreamingOutput bytes = out -> evidence.copy(file, out);
        return Response.ok(bytes, "application/octet-stream")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Length", file.size())
                .build();
    }
}
