package org.guatu.papers.letter.web;

import jakarta.ws.rs.Path;
import org.guatu.papers.letter.LetterDocuments;
import org.guatu.platform.CurrentCaller;

/** Letters as files over the API. */
@Path("/api/v1/letters/{id}")
public class LetterDocumentResource extends LetterDownloads {
    LetterDocumentResource(LetterDocuments documents, CurrentCaller caller) {
        super(documents, caller);
    }
}
