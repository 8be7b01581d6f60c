package org.guatu.platform.web.form;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.draft.Drafts;
import org.guatu.platform.time.OfficeClock;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.LocalPath;
import org.guatu.platform.web.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what has been typed into any form that names its draft. Asked by the page itself it answers the words beside the
 * button; by the button it leads back to the form. Not only once per key: keeping twice is keeping once, and the key of
 * the form is for handing in.
 */
@Path("/drafts")
@Authenticated
public class DraftPages {
    private final Forms forms;
    private final SentForm sent;
    private final Drafts drafts;
    private final Flash flash;
    private final Reader reader;
    private final CurrentCaller caller;

    DraftPages(Forms forms, SentForm sent, Drafts drafts, Flash flash, Reader reader, CurrentCaller caller) {
        this.forms = forms;
        this.sent = sent;
        this.drafts = drafts;
        this.flash = flash;
        this.reader = reader;
        this.caller = caller;
    }

    @POST
    public Response keep(@HeaderParam("HX-Request") @Nullable String htmx) {
        Drafts.Key key = forms.draft();
        if (key == null) {
            throw new Invalid(SentForm.DRAFT, "platform.unreadable");
        }
        var refused = forms.keepFiles();
        Instant saved = drafts.save(key, sent.typed(), caller.get());
        if (htmx != null) {
            String time =
                    saved.atZone(OfficeClock.ZONE).toLocalTime().toString().substring(0, 5);
            return Response.ok(reader.text("platform.draft.saved", time), "text/html;charset=UTF-8")
                    .build();
        }
        if (!refused.isEmpty()) {
            throw new Invalid(refused);
        }
        flash.say("platform.draft.kept");
        return Response.seeOther(LocalPath.of(reader.referer())).build();
    }
}
