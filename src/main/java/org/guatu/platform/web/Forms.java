package org.guatu.platform.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;

/** What every form of a page does: act, say so on the next page, or be shown again with what is wrong. */
@ApplicationScoped
public class Forms {
    private final Flash flash;

    Forms(Flash flash) {
        this.flash = flash;
    }

    /** An act that a form asks for. */
    @FunctionalInterface
    public interface Act {
        void take();
    }

    /**
     * Takes the act and leads on; a refusal shows the page again, without a trace of the act.
     *
     * @param form id of the form on its page
     * @param done key of the sentence that the next page says
     * @param next the next page
     */
    public Response act(String form, Act act, Function<Again, TemplateInstance> page, String next, String done) {
        return act(form, act, page, next, done, new Object[0]);
    }

    public Response act(
            String form,
            Act act,
            Function<Again, TemplateInstance> page,
            String next,
            String done,
            Object... arguments) {
        orAgain(
                form,
                () -> {
                    act.take();
                    return done;
                },
                page);
        flash.say(done, arguments);
        return Response.seeOther(URI.create(next)).build();
    }

    /** As {@link #act}, for the only form of a page, whose act tells what the next page is about. */
    public static <T> T orAgain(Supplier<T> act, Function<Again, TemplateInstance> page) {
        return orAgain("", act, page);
    }

    /** What does not exist or is forbidden stays so. */
    private static <T> T orAgain(String form, Supplier<T> act, Function<Again, TemplateInstance> page) {
        try {
            return act.get();
        } catch (NotFound | NotAllowed gone) {
            throw gone;
        } catch (Refusal refusal) {
            throw new FormAgain(refusal, form, page);
        }
    }
}
