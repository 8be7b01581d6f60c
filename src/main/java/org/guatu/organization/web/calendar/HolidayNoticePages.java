package org.guatu.organization.web.calendar;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.TermsMoved;
import org.guatu.calendar.notice.HolidayNotice;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.DocumentText;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** 载入放假通知: the administrator pastes the State Council's notice or sends its file, sees what it says and changes, and loads it. */
@Path("/calendar/notice")
@RolesAllowed(Roles.SYS_ADMIN)
public class HolidayNoticePages {
    private static final int LONGEST = 20_000;
    /** One byte more than any file that is read may have, so that a larger one is told that it is too large. */
    private static final int LARGEST = 5 * 1024 * 1024 + 1;

    private final Calendars calendars;
    private final DocumentText documents;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Flash flash;
    private final Template page;

    HolidayNoticePages(
            Calendars calendars,
            DocumentText documents,
            CurrentCaller caller,
            Reader reader,
            Flash flash,
            @Location("organization/holidayNotice.html") Template page) {
        this.calendars = calendars;
        this.documents = documents;
        this.caller = caller;
        this.reader = reader;
        this.flash = flash;
        this.page = page;
    }

    @GET
    public TemplateInstance paste(@RestQuery @Nullable Integer year) {
        return draw("", year, null, Again.NONE);
    }

    /** Shows what the text says. Nothing is stored. */
    @POST
    public TemplateInstance read(
            @RestForm @Nullable String text,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Nullable String year) {
        String sent = Forms.orAgain(
                () -> text(text, file), again -> draw(text == null ? "" : text, number(year), null, again));
        return draw(sent, number(year), preview(sent, number(year)), Again.NONE);
    }

    /** Loads what was shown: all its days or none. */
    @POST
    @Path("load")
    @OnlyOnce
    public Response load(@RestForm @Nullable String text, @RestForm @Nullable String year) {
        String sent = text == null ? "" : text;
        HolidayNotice notice = HolidayNotice.read(sent, number(year));
        TermsMoved moved = Forms.orAgain(
                () -> calendars.load(notice, sent, caller.get()),
                again -> draw(sent, number(year), preview(sent, number(year)), again));
        flash.say("organization.page.calendar.loaded", String.valueOf(notice.year()), moved.terms());
        return Response.seeOther(URI.create("/calendar?year=" + notice.year())).build();
    }

    private NoticePreview preview(String text, @Nullable Integer year) {
        HolidayNotice notice = HolidayNotice.read(text, year);
        return NoticePreview.of(notice, calendars.shifts(notice), reader);
    }

    private TemplateInstance draw(String text, @Nullable Integer year, @Nullable NoticePreview preview, Again again) {
        return page.data("text", text)
                .data("year", year == null ? "" : year.toString())
                .data("preview", preview)
                .data("again", again);
    }

    private static @Nullable Integer number(@Nullable String year) {
        return year != null && year.strip().matches("\\d{4}") ? Integer.valueOf(year.strip()) : null;
    }

    /** The pasted text goes before the file. */
    private String text(@Nullable String pasted, @Nullable FileUpload file) {
        String text = pasted == null || pasted.isBlank() ? fromFile(file) : pasted;
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** A file that cannot be read is a mistake in its field. */
    private String fromFile(@Nullable FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            return "";
        }
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return documents.of(file.fileName(), content.readNBytes(LARGEST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal refusal) {
            throw new Invalid("file", refusal.key(), refusal.arguments());
        }
    }
}
