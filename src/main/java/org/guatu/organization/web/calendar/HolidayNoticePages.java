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
import java.util.function.Function;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.TermsMoved;
import org.guatu.calendar.notice.HolidayNotice;
import org.guatu.calendar.notice.LoadNotice;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.DocumentText;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.upload.CheckedFile;
import org.guatu.platform.upload.UploadGuard;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
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
    private final UploadGuard guard;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Forms forms;
    private final Template page;

    HolidayNoticePages(
            Calendars calendars,
            DocumentText documents,
            UploadGuard guard,
            CurrentCaller caller,
            Reader reader,
            Forms forms,
            @Location("organization/holidayNotice.html") Template page) {
        this.calendars = calendars;
        this.documents = documents;
        this.guard = guard;
        this.caller = caller;
        this.reader = reader;
        this.forms = forms;
        this.page = page;
    }

    @GET
    public TemplateInstance paste(@RestQuery @Nullable Integer year) {
        return draw("", year, null, forms.begin());
    }

    /** Shows what the text says. Nothing is stored, the file neither. */
    @POST
    public TemplateInstance read(@RestForm("file") @Nullable FileUpload file) {
        return forms.answer(
                form(state -> draw(text(state), number(state), null, state)), LoadNotice.class, (asked, version) -> {
                    LoadNotice sent = new LoadNotice(text(asked.said(), file), asked.year());
                    return draw(sent.said(), sent.year(), preview(sent), forms.begin());
                });
    }

    /** Loads what was shown: all its days or none. */
    @POST
    @Path("load")
    @OnlyOnce
    public Response load() {
        return forms.lead(
                form(state -> {
                    LoadNotice shown = new LoadNotice(text(state), number(state));
                    return draw(shown.said(), shown.year(), preview(shown), state);
                }),
                LoadNotice.class,
                (asked, version) -> {
                    TermsMoved moved = calendars.load(asked, caller.get());
                    String year = String.valueOf(asked.read().year());
                    return new Next("/calendar?year=" + year, year, moved.terms());
                });
    }

    private static FormPage form(Function<FormState, TemplateInstance> again) {
        return new FormPage("", again, "/calendar/notice", "organization.page.calendar.loaded");
    }

    private NoticePreview preview(LoadNotice sent) {
        HolidayNotice notice = sent.read();
        return NoticePreview.of(notice, calendars.shifts(notice), reader);
    }

    private TemplateInstance draw(
            String text, @Nullable Integer year, @Nullable NoticePreview preview, FormState again) {
        return page.data("text", text)
                .data("year", year == null ? "" : year.toString())
                .data("preview", preview)
                .data("again", again);
    }

    private static String text(FormState state) {
        return state.value("", "text", "").toString();
    }

    private static @Nullable Integer number(FormState state) {
        String year = state.value("", "year", "").toString().strip();
        return year.matches("\\d{4}") ? Integer.valueOf(year) : null;
    }

    /** The pasted text goes before the file. */
    private String text(String pasted, @Nullable FileUpload file) {
        String text = pasted.isBlank() ? fromFile(file) : pasted;
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** A file that cannot be read is a mistake in its field. */
    private String fromFile(@Nullable FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            return "";
        }
        try {
            CheckedFile checked = guard.check(file);
            try (InputStream content = checked.open()) {
                return documents.of(checked.name(), content.readNBytes(LARGEST));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal refusal) {
            throw new Invalid("file", refusal.key(), refusal.arguments());
        }
    }
}
