package org.guatu.papers.letter.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.papers.letter.LetterDocuments;
import org.guatu.papers.letter.LetterDocuments.Format;
import org.guatu.papers.web.Download;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Letters as files over the API. */
@Path("/api/v1")
public class LetterDocumentResource {
    private final LetterDocuments documents;
    private final CurrentCaller caller;

    LetterDocumentResource(LetterDocuments documents, CurrentCaller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    /** {@code ?format=docx|pdf}. */
    @GET
    @Path("/letters/{id}/document")
    @Authenticated
    public Response document(long id, @RestQuery @Nullable String format) {
        return Download.of(documents.of(id, Format.of(format), caller.get()));
    }
}
