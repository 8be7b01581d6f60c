package org.guatu.notification.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guatu.notification.Notice;
import org.guatu.notification.Notifying;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Reader;
import org.jspecify.annotations.Nullable;

/** A person's notices over the API. */
@Path("/api/v1/notices")
@Authenticated
public class NoticesResource {
    private final Notifying notifying;
    private final CurrentCaller caller;
    private final Reader reader;

    NoticesResource(Notifying notifying, CurrentCaller caller, Reader reader) {
        this.notifying = notifying;
        this.caller = caller;
        this.reader = reader;
    }

    /** A notice in the reader's language, with the task it leads to. */
    public record NoticeAnswer(long id, String kind, String text, long taskId, Instant sentAt, boolean read) {}

    @GET
    public Page<NoticeAnswer> notices(
            @QueryParam("limit") @Nullable Integer asked, @QueryParam("after") @Nullable String after) {
        int limit = Page.limit(asked);
        long before = Page.afterId(after);
        List<Notice> notices = notifying.of(caller.get(), before == 0 ? Long.MAX_VALUE : before, limit + 1);
        Set<Long> unread =
                notifying.unread(caller.get(), notices.stream().map(Notice::id).toList());
        return Page.of(notices, limit, Notice::id)
                .map(notice -> new NoticeAnswer(
                        notice.id(),
                        notice.messageKey(),
                        reader.text(notice.messageKey(), notice.arguments()),
                        notice.taskId(),
                        notice.sentAt(),
                        !unread.contains(notice.id())));
    }

    @POST
    @Path("/{id}/read")
    @OnlyOnce
    public void read(long id) {
        notifying.read(id, caller.get());
    }
}
