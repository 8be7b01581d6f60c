package org.guatu.evidence.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.EvidenceFile;
import org.guatu.platform.NotFound;

/**
 * Serves a proof as an attachment of no particular type, so that no browser runs what was uploaded; or, where it is a
 * picture or a PDF by its content, to be looked at in place: in a frame of our own pages only, where nothing runs.
 */
final class Attachment {
    private static final String NOTHING_RUNS =
            "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private Attachment() {}

    static Response of(EvidenceFile file, Evidence evidence) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        StreamingOutput bytes = out -> evidence.copy(file, out);
        return Response.ok(bytes, "application/octet-stream")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Length", file.size())
                .build();
    }

    /** The proof to be looked at; what can only be downloaded does not exist here. */
    static Response shown(EvidenceFile file, Evidence evidence) {
        if (!file.shownInPlace()) {
            throw new NotFound("platform.notFound");
        }
        StreamingOutput bytes = out -> evidence.copy(file, out);
        return Response.ok(bytes, file.type())
                .header("Content-Disposition", "inline")
                .header("Content-Length", file.size())
                .header("Content-Security-Policy", file.picture() ? NOTHING_RUNS + "; sandbox" : NOTHING_RUNS)
                .header("X-Frame-Options", "SAMEORIGIN")
                .build();
    }
}
