package org.guatu.desk;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.Set;
import org.guatu.lifecycle.OpeningYears;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.platform.NotFound;

/** The process as it is drawn on the page of a task, a letter, a finding, a suggestion or an evaluation. */
@Path("/processes")
public class ProcessModels {
    private static final Set<String> PROCESSES = Set.of(
            OpeningYears.PROCESS,
            Extending.PROCESS,
            "evaluation",
            "list-evaluation",
            "rectification",
            "suggestion",
            "supervision");

    @GET
    @Path("{process}.bpmn")
    @Produces("application/xml")
    @Authenticated
    public InputStream model(String process) {
        InputStream model = PROCESSES.contains(process)
                ? Thread.currentThread().getContextClassLoader().getResourceAsStream("bpmn/" + process + ".bpmn")
                : null;
        if (model == null) {
            throw new NotFound("platform.notFound");
        }
        return model;
    }
}
