package org.guatu.organization.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.organization.Roles;
import org.guatu.platform.CodeWords;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.trail.AuditLine;
import org.guatu.platform.trail.Sealer;
import org.guatu.platform.trail.Trail;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 操作记录: the region's audit lines, newest first, and whether their chain is whole. */
@Path("/trail")
@RolesAllowed({Roles.SYS_ADMIN, Roles.AUDITOR})
public class TrailPages {
    private static final int ROWS = 50;
    private static final Map<String, String> PLACES = Map.of(
            "task", "/tasks/",
            "list", "/lists/",
            "import", "/imports/",
            "letter", "/letters/",
            "finding", "/rectification/",
            "suggestion", "/suggestions/");

    private final Trail trail;
    private final Sealer sealer;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Template page;

    TrailPages(
            Trail trail,
            Sealer sealer,
            CurrentCaller caller,
            Reader reader,
            @Location("organization/trail.html") Template page) {
        this.trail = trail;
        this.sealer = sealer;
        this.caller = caller;
        this.reader = reader;
        this.page = page;
    }

    /** One line; {@code href} leads to what it is about, where a page shows that. */
    public record Line(
            long id,
            Instant at,
            String person,
            String posts,
            String act,
            String subject,
            @Nullable String href,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        static Line of(AuditLine line, Reader reader) {
            String place = PLACES.get(line.subjectType());
            return new Line(
                    line.id(),
                    line.happenedAt(),
                    line.personName(),
                    posts(line.posts(), reader),
                    line.act(),
                    reader.text("organization.page.subject." + line.subjectType()) + " " + line.subjectId(),
                    place == null ? null : place + line.subjectId(),
                    said(line.before(), line, reader),
                    said(line.after(), line, reader),
                    line.reason());
        }

        private static @Nullable String said(@Nullable String kept, AuditLine line, Reader reader) {
            return kept == null ? null : CodeWords.within(kept, line.subjectType(), reader.locale());
        }

        /** The line keeps the codes of the roles, whatever the language of its reader. */
        private static String posts(String kept, Reader reader) {
            return Stream.of(kept.split("; "))
                    .filter(post -> !post.isBlank())
                    .map(post -> PostWords.of(post, reader.locale()))
                    .collect(Collectors.joining("、"));
        }
    }

    /** The newest lines, or those before one; the chain is walked where the newest are shown. */
    @GET
    public TemplateInstance trail(@RestQuery @Nullable String after) {
        long region = caller.get().regionId();
        long before = after == null || after.isBlank() ? Long.MAX_VALUE : Page.afterId(after);
        Page<Line> lines = Page.of(
                trail.newest(region, before, ROWS + 1).stream()
                        .map(line -> Line.of(line, reader))
                        .toList(),
                ROWS,
                Line::id);
        List<Line> items = lines.items();
        return page.data("lines", items)
                .data("next", lines.next() == null ? null : "/trail?after=" + lines.next())
                .data("back", before == Long.MAX_VALUE ? null : "/trail")
                .data("found", before == Long.MAX_VALUE ? sealer.verify(region) : null);
    }
}
