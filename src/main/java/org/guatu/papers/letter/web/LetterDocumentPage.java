package org.guatu.papers.letter.web;

import jakarta.ws.rs.Path;
import org.guatu.papers.letter.LetterDocuments;
import org.guatu.platform.CurrentCaller;

/** The download of a letter from its page. */
@Path("/letters/{id}")
public class LetterDocumentPage extends LetterDownloads {
    LetterDocumentPage(LetterDocuments documents, CurrentCaller caller) {
        super(documents, caller);
    }
}
