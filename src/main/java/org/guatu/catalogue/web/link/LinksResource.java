package org.guatu.catalogue.web.link;

import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.link.Link;
import org.guatu.catalogue.link.LinkImporting;
import org.guatu.catalogue.link.LinkTable;
import org.guatu.catalogue.link.LinkTasks;
import org.guatu.catalogue.link.Linking;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.upload.CheckedFile;
import org.guatu.platform.upload.UploadGuard;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** 衔接: which task serves which of another list. */
@Path("/api/v1")
public class LinksResource {
    private final Linking linking;
    private final LinkImporting importing;
    private final Catalogue catalogue;
    private final UploadGuard guard;
    private final CurrentCaller caller;

    LinksResource(
            Linking linking, LinkImporting importing, Catalogue catalogue, UploadGuard guard, CurrentCaller caller) {
        this.linking = linking;
        this.importing = importing;
        this.catalogue = catalogue;
        this.guard = guard;
        this.caller = caller;
    }

    /**
     * Links that stand between tasks that the caller sees, by id.
     *
     * @param list only those from or to a task of the list
     * @param task only those from or to the task
     */
    @GET
    @Path("links")
    @Authenticated
    public Page<LinkAnswer> links(
            @RestQuery @Nullable Long list,
            @RestQuery @Nullable Long task,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long beyond = Page.afterId(after);
        Map<Long, String> lists = lists();
        List<LinkAnswer> found = linking.all(caller.get()).stream()
                .filter(pair -> pair.link().id() > beyond)
                .filter(pair -> list == null
                        || pair.from().listId() == list
                        || pair.to().listId() == list)
                .filter(pair ->
                        task == null || pair.from().id() == task || pair.to().id() == task)
                .limit(rows + 1L)
                .map(pair -> LinkAnswer.of(pair, lists))
                .toList();
        return Page.of(found, rows, LinkAnswer::id);
    }

    /** 422 where the pair is linked already, the contributions exceed the whole, or a task would feed itself. */
    @POST
    @Path("links")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    @OnlyOnce
    public RestResponse<LinkAnswer> link(@Nullable LinkTasks body) {
        Link made = linking.add(Sent.required(body), caller.get());
        return answer(RestResponse.Status.CREATED, made.id());
    }

    /** Another type or contribution from today on; what it fed before stays. 412 when {@code If-Match} is stale. */
    @PUT
    @Path("links/{id}")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    @OnlyOnce
    public RestResponse<LinkAnswer> change(
            long id, @RestHeader("If-Match") @Nullable String ifMatch, @Nullable LinkTasks body) {
        linking.change(id, Sent.required(body), Etags.version(ifMatch), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    /** Ends a link today; what it fed stays. */
    @DELETE
    @Path("links/{id}")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    @OnlyOnce
    public RestResponse<Void> end(
            long id, @RestHeader("If-Match") @Nullable String ifMatch, @RestQuery @Nullable String reason) {
        linking.end(id, new Because(reason), Etags.version(ifMatch), caller.get());
        return RestResponse.noContent();
    }

    /** How many links a table made. */
    public record Linked(int links) {}

    @POST
    @Path("links/imports")
    @Consumes(MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    @OnlyOnce
    public RestResponse<Linked> table(
            @RestForm("file") @Nullable FileUpload file, @RestForm @Nullable Long from, @RestForm @Nullable Long to)
            throws IOException {
        if (file == null || file.fileName() == null) {
            throw new Invalid("file", "catalogue.fileMissing");
        }
        CheckedFile table = guard.check(file);
        try (InputStream content = table.open()) {
            int made = importing.read(table.name(), content, new LinkTable(from, to), caller.get());
            return RestResponse.status(RestResponse.Status.CREATED, new Linked(made));
        }
    }

    private RestResponse<LinkAnswer> answer(RestResponse.Status status, long id) {
        LinkAnswer link = LinkAnswer.of(linking.one(id, caller.get()), lists());
        return Etags.answer(status, link, link.version());
    }

    private Map<Long, String> lists() {
        return catalogue.lists(caller.get()).stream().collect(Collectors.toMap(TaskList::id, TaskList::title));
    }
}
