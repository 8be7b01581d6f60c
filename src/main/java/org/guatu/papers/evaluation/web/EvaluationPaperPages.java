package org.guatu.papers.evaluation.web;

import jakarta.ws.rs.Path;
import org.guatu.papers.evaluation.EvaluationPapers;
import org.guatu.platform.CurrentCaller;

/** Documents from the pages of the yearly evaluation. */
@Path("/evaluations")
public class EvaluationPaperPages extends EvaluationDownloads {
    EvaluationPaperPages(EvaluationPapers papers, CurrentCaller caller) {
        super(papers, caller);
    }
}
