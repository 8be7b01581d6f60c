package org.guatu.insight.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.Set;
import org.guatu.lifecycle.Issuing;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.platform.NotFound;

/** The processes as they are drawn on the page of a task or letter. */
@Path("/processes")
public class ProcessModels {
    private static final Set<String> SHOWN = Set.of(Issuing.PROCESS, Extending.PROCESS, "supervision");

    @GET
    @Path("{process}.bpmn")
    @Produces("application/xml")
    @Authenticated
    public InputStream model(String process) {
        InputStream model = SHOWN.contains(process)
                ? Thread.currentThread().getContextClassLoader().getResourceAsStream("bpmn/" + process + ".bpmn")
                : null;
        if (model == null) {
            throw new NotFound("platform.notFound");
        }
        return model;
    }
}
