package org.guatu.platform.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Renders the template that a page method answers, in the reader's language. */
@Provider
@Produces(MediaType.TEXT_HTML)
public class PageWriter implements MessageBodyWriter<TemplateInstance> {
    private final Reader reader;
    private final RoutingContext request;

    PageWriter(Reader reader, RoutingContext request) {
        this.reader = reader;
        this.request = request;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return TemplateInstance.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            TemplateInstance page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Type", PageType.HTML);
        headers.putSingle("Cache-Control", "no-store");
        // What no endpoint declares is sent as it is, unless this is taken away.
        request.response().headers().remove("Content-Encoding");
        out.write(page.setAttribute("locale", reader.locale()).render().getBytes(StandardCharsets.UTF_8));
    }
}
