package org.guatu.platform.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A page is HTML, whatever kind of answer was wished for. */
public class PageType {
    static final String HTML = "text/html;charset=UTF-8";

    @ServerResponseFilter
    public void say(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof TemplateInstance) {
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, HTML);
        }
    }
}
