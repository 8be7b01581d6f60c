package org.guatu.platform.web.form;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;
import org.guatu.platform.draft.DraftChanged;
import org.guatu.platform.draft.Drafts;
import org.guatu.platform.draft.Drafts.Revision;
import org.guatu.platform.time.OfficeClock;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.LocalPath;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.form.Forms.KeptFile;
import org.guatu.platform.web.form.Forms.KeptFiles;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what has been typed into any form that names its draft, right or wrong. Asked by the page's script it answers
 * what became of it; by the button it leads back to the form. Not only once per key: keeping twice is keeping once, and
 * the key of the form is for handing in.
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

    /**
     * What became of a draft, for the script of its page.
     *
     * @param words for the note beside the button
     * @param files that came along and are kept
     * @param refused what is wrong with the files that are not
     * @param other what was written elsewhere meanwhile; null where nothing was, or the form was handed in
     */
    record Kept(String words, List<KeptFile> files, List<String> refused, @Nullable OtherDraft other) {}

    @POST
    public Response keep(@HeaderParam("HX-Request") @Nullable String script) {
        Drafts.Key key = forms.draft();
        if (key == null) {
            throw new Invalid(SentForm.DRAFT, "platform.unreadable");
        }
        return script == null ? byButton(key) : byScript(key);
    }

    private Response byScript(Drafts.Key key) {
        try {
            drafts.seen(key, sent.typed(), sent.values(SentForm.DRAFT_SEEN), caller.get());
            KeptFiles files = forms.keepFiles();
            Instant saved = drafts.save(key, sent.typed(), revision(), caller.get());
            String time =
                    saved.atZone(OfficeClock.ZONE).toLocalTime().toString().substring(0, 5);
            return answer(
                    200,
                    new Kept(
                            reader.text("platform.draft.saved", time),
                            files.kept(),
                            files.refused().stream().map(this::words).toList(),
                            null));
        } catch (DraftChanged changed) {
            String words = reader.text(changed.key(), changed.arguments());
            return answer(
                    changed.status(),
                    new Kept(
                            words,
                            List.of(),
                            List.of(),
                            changed.other().map(OtherDraft::of).orElse(null)));
        }
    }

    private static Response answer(int status, Kept kept) {
        return Response.status(status)
                .entity(kept)
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private String words(Problem problem) {
        return reader.text(problem.key(), problem.arguments().toArray());
    }

    private Response byButton(Drafts.Key key) {
        KeptFiles files = forms.keepFiles();
        drafts.save(key, sent.typed(), revision(), caller.get());
        if (!files.refused().isEmpty()) {
            throw new Invalid(files.refused());
        }
        flash.say("platform.draft.kept");
        return Response.seeOther(LocalPath.of(reader.referer())).build();
    }

    private Revision revision() {
        String next = sent.value(SentForm.DRAFT_NEXT);
        String named = Objects.requireNonNullElse(next, "");
        return new Revision(
                sent.values(SentForm.DRAFT_SEEN),
                named.matches("[\\w.-]{1,80}") ? named : UUID.randomUUID().toString());
    }
}
