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

/** The download of a letter from its page. */
@Path("/letters/{id}")
public class LetterDocumentPage {
    private final LetterDocuments documents;
    private final CurrentCaller caller;

    LetterDocumentPage(LetterDocuments documents, CurrentCaller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Path("document")
    @Authenticated
    public Response document(long id, @RestQuery @Nullable String format) {
        return Download.of(documents.of(id, Format.of(format), caller.get()));
    }
}
