package org.guatu.catalogue.web;

import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.LinkImporting;
import org.guatu.catalogue.TaskList;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.FormRefused;
import org.guatu.platform.web.Mistakes;
import org.guatu.platform.web.OnlyOnce;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** 衔接: a table pairs the tasks of a year's list with those of a plan. */
@Path("/lists/links")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class LinkPages {
    private final LinkImporting linkImporting;
    private final Catalogue catalogue;
    private final CurrentCaller caller;
    private final Flash flash;
    private final Template page;

    LinkPages(
            LinkImporting linkImporting,
            Catalogue catalogue,
            CurrentCaller caller,
            Flash flash,
            @Location("catalogue/links.html") Template page) {
        this.linkImporting = linkImporting;
        this.catalogue = catalogue;
        this.caller = caller;
        this.flash = flash;
        this.page = page;
    }

    /** A list to choose. */
    public record Choice(long id, String title) {
        static Choice of(TaskList list) {
            return new Choice(list.id(), list.title());
        }
    }

    @GET
    public TemplateInstance links() {
        return draw(null, null, Mistakes.NONE);
    }

    /** Links all pairs of the table or none. */
    @POST
    @Consumes(MULTIPART_FORM_DATA)
    @OnlyOnce
    public Response link(
            @RestForm("file") @Nullable FileUpload file, @RestForm @Nullable Long from, @RestForm @Nullable Long to) {
        int made = FormRefused.orElse(() -> read(file, from, to), wrong -> draw(from, to, wrong));
        flash.say("catalogue.page.links.made", made);
        return Response.seeOther(URI.create("/lists")).build();
    }

    private int read(@Nullable FileUpload file, @Nullable Long from, @Nullable Long to) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new Invalid("file", "catalogue.fileMissing");
        }
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return linkImporting.read(file.fileName(), content, from, to, caller.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TemplateInstance draw(@Nullable Long from, @Nullable Long to, Mistakes wrong) {
        List<Choice> lists =
                catalogue.lists(caller.get()).stream().map(Choice::of).toList();
        return page.data("lists", lists).data("from", from).data("to", to).data("wrong", wrong);
    }
}
