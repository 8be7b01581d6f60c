package org.guatu.notification.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guatu.notification.Notice;
import org.guatu.notification.Notifying;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A person's notices; each leads to the task where it is settled. */
@Path("/notices")
@Authenticated
public class NoticePages {
    private static final int ROWS = 30;

    private final Notifying notifying;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Flash flash;
    private final Template page;

    NoticePages(
            Notifying notifying,
            CurrentCaller caller,
            Reader reader,
            Flash flash,
            @Location("notification/notices.html") Template page) {
        this.notifying = notifying;
        this.caller = caller;
        this.reader = reader;
        this.flash = flash;
        this.page = page;
    }

    /** A notice in the reader's words. */
    public record Line(long id, Instant sentAt, String text, boolean read) {}

    @GET
    public TemplateInstance notices(@RestQuery @Nullable String after) {
        long before = after == null || !after.matches("\\d{1,18}") ? Long.MAX_VALUE : Long.parseLong(after);
        Page<Notice> notices = Page.of(notifying.of(caller.get(), before, ROWS + 1), ROWS, Notice::id);
        Set<Long> unread = notifying.unread(
                caller.get(), notices.items().stream().map(Notice::id).toList());
        List<Line> lines = notices.items().stream()
                .map(notice -> new Line(
                        notice.id(),
                        notice.sentAt(),
                        reader.text(notice.messageKey(), notice.arguments()),
                        !unread.contains(notice.id())))
                .toList();
        return page.data("lines", lines)
                .data("unread", notifying.countUnread(caller.get()))
                .data("previous", before == Long.MAX_VALUE ? null : "/notices")
                .data("next", notices.next() == null ? null : "/notices?after=" + notices.next());
    }

    /** Opens a notice: it is read, and its task comes up. */
    @POST
    @Path("{id}/opening")
    @OnlyOnce
    public Response open(long id) {
        return Response.seeOther(
                        URI.create(place(notifying.read(id, caller.get()).taskId())))
                .build();
    }

    @POST
    @Path("{id}/read")
    @OnlyOnce
    public Response read(long id) {
        notifying.read(id, caller.get());
        return Response.seeOther(URI.create("/notices")).build();
    }

    @POST
    @Path("read")
    @OnlyOnce
    public Response readAll() {
        flash.say("notification.page.allRead", notifying.readAll(caller.get()));
        return Response.seeOther(URI.create("/notices")).build();
    }

    /** A notice about no task is about people. */
    private static String place(long taskId) {
        return taskId == 0 ? "/me" : "/tasks/" + taskId;
    }
}
