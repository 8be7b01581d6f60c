package org.guatu.platform.web.form;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.NotFound;
import org.guatu.platform.Problem;
import org.guatu.platform.Refusal;
import org.guatu.platform.draft.Drafts;
import org.guatu.platform.upload.CheckedFile;
import org.guatu.platform.upload.UploadGuard;
import org.guatu.platform.web.DatabaseAway;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.LocalPath;
import org.guatu.platform.web.NotStored;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * What every form of a page does: it is read as the command of one act, the act is taken, and the next page says so; or
 * the page is drawn again with what is wrong beside the fields, and nothing that was typed or sent along is lost.
 */
@ApplicationScoped
public class Forms {
    private final SentForm sent;
    private final FormReader reader;
    private final Drafts drafts;
    private final Instance<FormFiles> files;
    private final Flash flash;
    private final HandedIn handedIn;
    private final CurrentCaller caller;
    private final NotStored stored;
    private final UploadGuard guard;

    Forms(
            SentForm sent,
            FormReader reader,
            Drafts drafts,
            Instance<FormFiles> files,
            Flash flash,
            HandedIn handedIn,
            CurrentCaller caller,
            NotStored stored,
            UploadGuard guard) {
        this.sent = sent;
        this.reader = reader;
        this.drafts = drafts;
        this.files = files;
        this.flash = flash;
        this.handedIn = handedIn;
        this.caller = caller;
        this.stored = stored;
        this.guard = guard;
    }

    /** An act with what was typed for it, and the version of the row that its writer saw. */
    @FunctionalInterface
    public interface Act<C> {
        void take(C command, @Nullable Integer version);
    }

    /** The forms of a page that is shown for the first time. */
    public FormState begin() {
        return FormState.begin(this::kept);
    }

    private Drafts.@Nullable Draft kept(Drafts.Key key) {
        return drafts.of(key, caller.get()).orElse(null);
    }

    /** Takes an act that needs no words. */
    public Response act(FormPage form, Consumer<@Nullable Integer> act) {
        return take(form, () -> {
            act.accept(sent.version());
            return form.leads();
        });
    }

    /** Takes an act with the form read as its command. */
    public <C> Response act(FormPage form, Class<C> command, Act<C> act) {
        return act(form, command, files.get(), act);
    }

    /** As {@link #act}, where the files are kept in another way than for the person who is signed in. */
    public <C> Response act(FormPage form, Class<C> command, FormFiles keeper, Act<C> act) {
        return take(form, () -> {
            act.take(read(command, keeper), sent.version());
            return form.leads();
        });
    }

    /** Takes an act that needs no words and tells itself what the next page says. */
    public Response lead(FormPage form, Function<@Nullable Integer, Next> act) {
        return take(form, () -> act.apply(sent.version()));
    }

    /** As {@link #act}, where only the act tells which page follows and what it says. */
    public <C> Response lead(FormPage form, Class<C> command, BiFunction<C, @Nullable Integer, Next> act) {
        return take(form, () -> act.apply(read(command, files.get()), sent.version()));
    }

    /** Takes an act that is answered by a page at once, since what it shows is told this once or kept nowhere. */
    public <C> TemplateInstance answer(
            FormPage form, Class<C> command, BiFunction<C, @Nullable Integer, TemplateInstance> act) {
        return attempt(form, () -> act.apply(read(command, files.get()), sent.version()));
    }

    private Response take(FormPage form, Supplier<Next> act) {
        Next next = attempt(form, act);
        String done = Objects.requireNonNullElse(next.done(), form.done());
        if (!done.isEmpty()) {
            flash.say(done, next.arguments().toArray());
        }
        String returnTo = sent.value(SentForm.RETURN_TO);
        return Response.seeOther(returnTo == null ? URI.create(next.address()) : LocalPath.of(returnTo))
                .build();
    }

    /** What does not exist or is forbidden stays so; every other refusal draws the page again. */
    private <T> T attempt(FormPage form, Supplier<T> act) {
        Drafts.Key draft = draft();
        List<String> seen = sent.values(SentForm.DRAFT_SEEN);
        T done;
        try {
            if (draft != null) {
                seen = drafts.seen(draft, sent.typed(), seen, caller.get());
            }
            done = act.get();
            stored.now();
        } catch (NotFound | NotAllowed gone) {
            throw gone;
        } catch (Refusal refusal) {
            throw refused(refusal, form, seen);
        } catch (RuntimeException failure) {
            Refusal refusal = NotStored.of(failure);
            // Without its database the page cannot be drawn again.
            throw refusal == null || refusal instanceof DatabaseAway ? failure : refused(refusal, form, seen);
        }
        if (draft != null) {
            drafts.forget(draft, caller.get());
            handedIn.say(draft.form());
        }
        return done;
    }

    private FormRefused refused(Refusal refusal, FormPage form, List<String> seen) {
        return new FormRefused(refusal, form, sent.typed(), seen, this::kept);
    }

    /** The draft that the form is kept as; null where it is kept as none. */
    Drafts.@Nullable Key draft() {
        String form = sent.value(SentForm.DRAFT);
        String unit = sent.value(SentForm.DRAFT_UNIT);
        return form == null || form.isBlank() || form.length() > Drafts.LONGEST_NAME
                ? null
                : new Drafts.Key(form, unit == null || !unit.matches("\\d{1,18}") ? null : Long.valueOf(unit));
    }

    /** A file whose field is none of the command's is the page's own matter. */
    private <C> C read(Class<C> command, FormFiles keeper) {
        List<Problem> refused = keepFiles(
                        field -> Stream.of(command.getRecordComponents())
                                .anyMatch(component -> component.getName().equals(field.split("\\.")[0])),
                        keeper)
                .refused();
        C read = reader.read(command, sent);
        if (!refused.isEmpty()) {
            throw new Invalid(refused);
        }
        return read;
    }

    /** A file that is kept: the field it was chosen in, and what the form names it by from now on. */
    record KeptFile(String field, String id, @Nullable String name, long size) {}

    /** What became of the files that came: those that are kept, and what is wrong with the others. */
    record KeptFiles(List<KeptFile> kept, List<Problem> refused) {}

    /** Keeps all files that came, for a draft. */
    KeptFiles keepFiles() {
        return keepFiles(every -> true, files.get());
    }

    /** Keeps the files first: no browser fills a file field again. */
    private KeptFiles keepFiles(Predicate<String> wanted, FormFiles keeper) {
        KeptFiles files = new KeptFiles(new ArrayList<>(), new ArrayList<>());
        for (String field : sent.fileFields().stream().filter(wanted).toList()) {
            for (FileUpload file : sent.files(field)) {
                try {
                    CheckedFile checked = guard.check(file);
                    String id = Long.toString(keeper.keep(checked));
                    sent.add(field, id);
                    files.kept().add(new KeptFile(field, id, checked.name(), file.size()));
                } catch (Refusal refusal) {
                    files.refused().add(Problem.of(field, refusal.key(), refusal.arguments()));
                }
            }
        }
        return files;
    }
}
