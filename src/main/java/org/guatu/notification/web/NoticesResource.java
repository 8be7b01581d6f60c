package org.guatu.notification.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guatu.notification.Inbox;
import org.guatu.notification.Notice;
import org.guatu.notification.ReadNotices;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A person's notices over the API. */
@Path("/api/v1/notices")
@Authenticated
public class NoticesResource {
    private final Inbox inbox;
    private final CurrentCaller caller;
    private final Reader reader;

    NoticesResource(Inbox inbox, CurrentCaller caller, Reader reader) {
        this.inbox = inbox;
        this.caller = caller;
        this.reader = reader;
    }

    /**
     * A notice in the reader's language.
     *
     * @param href the page on which that is done which the notice asks for
     */
    public record NoticeAnswer(
            long id, String kind, String text, long taskId, String href, Instant sentAt, boolean read) {}

    /** How many were unread. */
    record ReadAnswer(int read) {}

    @GET
    public Page<NoticeAnswer> notices(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        List<Notice> notices = inbox.of(caller.get(), Page.beforeId(after), rows + 1);
        Set<Long> unread =
                inbox.unread(caller.get(), notices.stream().map(Notice::id).toList());
        return Page.of(notices, rows, Notice::id)
                .map(notice -> new NoticeAnswer(
                        notice.id(),
                        notice.messageKey(),
                        reader.text(notice.messageKey(), notice.arguments()),
                        notice.taskId(),
                        notice.href(),
                        notice.sentAt(),
                        !unread.contains(notice.id())));
    }

    @POST
    @Path("/{id}/read")
    @OnlyOnce
    public void read(long id) {
        inbox.read(id, caller.get());
    }

    /** Marks all notices of a task, or all there are, as read. */
    @POST
    @Path("/read")
    @OnlyOnce
    public ReadAnswer readAll(@Nullable ReadNotices asked) {
        return new ReadAnswer(inbox.readAll(asked == null ? new ReadNotices(null) : asked, caller.get()));
    }
}
