package org.guatu.papers.evaluation.web;

import jakarta.ws.rs.Path;
import org.guatu.papers.evaluation.EvaluationPapers;
import org.guatu.platform.CurrentCaller;

/** Documents of the yearly evaluation over the API. */
@Path("/api/v1/evaluations")
public class EvaluationPapersResource extends EvaluationDownloads {
    EvaluationPapersResource(EvaluationPapers papers, CurrentCaller caller) {
        super(papers, caller);
    }
}
