package org.guatu.organization.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.organization.Roles;
import org.guatu.platform.CodeWords;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.trail.AuditLine;
import org.guatu.platform.trail.anchor.Anchoring;
import org.guatu.platform.trail.chain.Archiving;
import org.guatu.platform.trail.chain.Archiving.Archived;
import org.guatu.platform.trail.chain.Verification;
import org.guatu.platform.trail.chain.Verifying;
import org.guatu.platform.web.AddressWords;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.TableQuery;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 操作记录: the region's audit lines, searched and taken along, newest first, and whether their chain is whole. */
@Path("/trail")
@RolesAllowed(Roles.AUDITOR)
public class TrailPages {
    private static final int ROWS = 50;

    private final TrailLines trail;
    private final Verifying verifying;
    private final Anchoring anchoring;
    private final Archiving archiving;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Template page;

    TrailPages(
            TrailLines trail,
            Verifying verifying,
            Anchoring anchoring,
            Archiving archiving,
            CurrentCaller caller,
            Reader reader,
            @Location("organization/trail.html") Template page) {
        this.trail = trail;
        this.verifying = verifying;
        this.anchoring = anchoring;
        this.archiving = archiving;
        this.caller = caller;
        this.reader = reader;
        this.page = page;
    }

    /**
     * One line as the auditor reads it: who did what to which thing, and what changed of the administration; of business
     * its states, days and numbers.
     *
     * @param withheld whether people wrote something that is only for those whose work it is
     */
    public record Line(
            long id,
            Instant at,
            String person,
            String posts,
            String act,
            String subject,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason,
            boolean withheld) {
        static Line of(AuditLine line, @Nullable String name, Reader reader) {
            String before = TrailContent.told(line, line.before());
            String after = TrailContent.told(line, line.after());
            String reason = TrailContent.told(line, line.reason());
            return new Line(
                    line.id(),
                    line.happenedAt(),
                    line.personName(),
                    posts(line.posts(), reader),
                    line.act(),
                    reader.text("organization.page.subject." + line.subjectType())
                            + " "
                            + (name == null ? Long.toString(line.subjectId()) : name),
                    said(before, line, reader),
                    said(after, line, reader),
                    reason,
                    before == null && line.before() != null
                            || after == null && line.after() != null
                            || reason == null && line.reason() != null);
        }

        private static @Nullable String said(@Nullable String kept, AuditLine line, Reader reader) {
            return kept == null ? null : CodeWords.within(kept, line.subjectType(), reader.locale());
        }

        /** The line keeps the codes of the roles, whatever the language of its reader. */
        private static String posts(String kept, Reader reader) {
            return Stream.of(kept.split("; "))
                    .filter(post -> !post.isBlank())
                    .map(post -> CodeWords.within(post, "person", reader.locale()))
                    .collect(Collectors.joining("、"));
        }
    }

    /**
     * The lines that are looked for; the chain is walked where nothing is asked.
     *
     * @param whole from its beginning on, and not from the last walk on
     */
    @GET
    public TemplateInstance trail(@Context UriInfo address, @RestQuery boolean whole) {
        long region = caller.get().regionId();
        TableQuery table = TableQuery.of("/trail", address, TrailLines.FILTER, ROWS);
        AddressWords asked = table.address();
        List<Archived> archives = archiving.of(region);
        return page.data("table", trail.find(table, region))
                .data("asked", asked)
                .data("sheet", asked.with("format", "xlsx").text())
                .data("narrowed", asked.askBeyond(TableQuery.WORDS))
                .data("archives", archives.size())
                .data("archive", archives.isEmpty() ? null : archives.get(archives.size() - 1))
                .data("found", asked.words().isEmpty() ? found(region, whole) : null)
                .data("anchored", asked.words().isEmpty() ? anchoring.check(region) : null);
    }

    private Verification found(long region, boolean whole) {
        return whole ? verifying.verify(region) : verifying.look(region);
    }

    /** The chain with all it seals, to be verified away from here. */
    @GET
    @Path("chain")
    public Response chain() {
        StreamingOutput lines = trail.chain(caller.get());
        return Response.ok(lines, "application/x-ndjson")
                .header("Content-Disposition", "attachment; filename=\"guatu-trail-chain.jsonl\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The same lines as a table to keep, all of them, written as they are read: .csv, or .xlsx where that is asked for. */
    @GET
    @Path("export")
    public Response export(@Context UriInfo address, @RestQuery @Nullable String format) {
        AddressWords asked = AddressWords.of(address, TrailLines.FILTER);
        long region = caller.get().regionId();
        List<String> heading = Stream.of("when", "who", "posts", "act", "what", "before", "after", "reason")
                .map(column -> reader.text("organization.page.trail." + column))
                .toList();
        TrailFile file = "xlsx".equals(format) ? TrailFile.XLSX : TrailFile.CSV;
        StreamingOutput lines = out -> file.write(out, heading, row -> trail.walk(asked, region, row));
        return Response.ok(lines, file.type())
                .header("Content-Disposition", "attachment; filename=\"guatu-trail" + file.ending() + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
