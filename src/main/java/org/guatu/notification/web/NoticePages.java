package org.guatu.notification.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.notification.Inbox;
import org.guatu.notification.Notice;
import org.guatu.notification.ReadNotices;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.TablePage;
import org.guatu.platform.web.TableQuery;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;

/** A person's notices by task; each leads to the page where that is done which it asks for. */
@Path("/notices")
@Authenticated
public class NoticePages {
    private static final int ROWS = 40;

    private final Inbox inbox;
    private final Catalogue catalogue;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Forms forms;
    private final Template page;
    private final Template bell;

    NoticePages(
            Inbox inbox,
            Catalogue catalogue,
            CurrentCaller caller,
            Reader reader,
            Forms forms,
            @Location("notification/notices.html") Template page,
            @Location("notification/bell.html") Template bell) {
        this.inbox = inbox;
        this.catalogue = catalogue;
        this.caller = caller;
        this.reader = reader;
        this.forms = forms;
        this.page = page;
        this.bell = bell;
    }

    /** A notice in the reader's words. */
    public record Line(long id, Instant sentAt, String text, boolean read) {}

    /** What there is about one task, the latest first. */
    public record OfTask(long task, String title, long unread, List<Line> lines) {}

    @GET
    public TemplateInstance notices(@Context UriInfo address) {
        Caller by = caller.get();
        TablePage<Notice> table = TableQuery.of("/notices", address, List.of(), ROWS)
                .of(inbox.count(by), (from, rows) -> inbox.page(by, from, rows));
        return page.data("tasks", byTask(table.rows(), by))
                .data("unread", inbox.countUnread(by))
                .data("table", table);
    }

    private List<OfTask> byTask(List<Notice> notices, Caller by) {
        Set<Long> unread = inbox.unread(by, notices.stream().map(Notice::id).toList());
        Map<Long, List<Line>> lines = new LinkedHashMap<>();
        for (Notice notice : notices) {
            lines.computeIfAbsent(notice.taskId(), task -> new ArrayList<>())
                    .add(new Line(
                            notice.id(),
                            notice.sentAt(),
                            reader.text(notice.messageKey(), notice.arguments()),
                            !unread.contains(notice.id())));
        }
        Map<Long, String> titles =
                catalogue.tasks(lines.keySet(), by).stream().collect(Collectors.toMap(Task::id, Task::title));
        return lines.entrySet().stream()
                .map(task -> new OfTask(
                        task.getKey(),
                        titles.getOrDefault(
                                task.getKey(),
                                reader.text(
                                        task.getKey() == 0
                                                ? "notification.message.noTask"
                                                : "notification.page.goneTask")),
                        task.getValue().stream().filter(line -> !line.read()).count(),
                        task.getValue()))
                .toList();
    }

    /** The bell alone, which every page asks for now and then. Whose session ended gets nothing instead of a sign-in. */
    @GET
    @Path("bell")
    @PermitAll
    public Response bell() {
        return caller.signedIn()
                ? Response.ok(bell.instance(), "text/html;charset=UTF-8").build()
                : Response.noContent().build();
    }

    /** Opens a notice: it is read, and the page comes up where that is done which it asks for. */
    @POST
    @Path("{id}/opening")
    @OnlyOnce
    public Response open(long id) {
        return Response.seeOther(URI.create(inbox.read(id, caller.get()).href()))
                .build();
    }

    /** Marks the notices of one task as read, or all where none is named. */
    @POST
    @Path("read")
    @OnlyOnce
    public Response readAll(@Context UriInfo address) {
        return forms.lead(
                new FormPage("", state -> notices(address), "/notices", "notification.page.allRead"),
                ReadNotices.class,
                (asked, version) -> new Next("/notices", inbox.readAll(asked, caller.get())));
    }
}
