package org.guatu.papers.letter.web;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.guatu.papers.letter.LetterDocuments.Document;

/** A file as an attachment that no browser guesses about. */
final class Download {
    private Download() {}

    static Response of(Document document) {
        String name = URLEncoder.encode(document.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(document.content(), document.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
