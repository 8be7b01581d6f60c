package org.guatu.supervision.observer.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.Uploads;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.Typed;
import org.guatu.supervision.observer.OwnSuggestion;
import org.guatu.supervision.observer.Suggesting;
import org.guatu.supervision.observer.Suggestion;
import org.guatu.supervision.observer.SuggestionStage;
import org.guatu.supervision.observer.SuggestionTerms;
import org.guatu.supervision.observer.invitation.Author;
import org.guatu.supervision.observer.invitation.Inviting;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The page of one observer, whether they came by a link or by an account: suggest, see what became of it, rate. */
@ApplicationScoped
class SuggestPage {
    private final Suggesting suggesting;
    private final Inviting inviting;
    private final Evidence evidence;
    private final Uploads uploads;
    private final Forms forms;
    private final SuggestionTerms terms;
    private final long limit;
    private final Template page;

    SuggestPage(
            Suggesting suggesting,
            Inviting inviting,
            Evidence evidence,
            Uploads uploads,
            Forms forms,
            SuggestionTerms terms,
            @ConfigProperty(name = "guatu.evidence.limit") MemorySize limit,
            @Location("supervision/suggest.html") Template page) {
        this.suggesting = suggesting;
        this.inviting = inviting;
        this.evidence = evidence;
        this.uploads = uploads;
        this.forms = forms;
        this.terms = terms;
        this.limit = limit.asLongValue();
        this.page = page;
    }

    /** @param place the address of the observer's page, to which its forms are sent */
    TemplateInstance of(Author author, String place, Again again, List<Long> kept) {
        List<OwnSuggestion> own = suggesting.own(author);
        return page.data("author", author.name())
                .data("place", place)
                .data("own", own)
                .data(
                        "waiting",
                        own.stream()
                                .filter(one -> one.stage() == SuggestionStage.REPLIED)
                                .count())
                .data("ratings", Suggestion.Rating.values())
                .data("files", terms.files())
                .data("again", again)
                .data("kept", evidence.files(kept, author.caller()))
                .data("limit", limit)
                .data("limitText", (limit >> 20) + " MB");
    }

    Response suggest(
            Author author,
            String place,
            @Nullable String title,
            @Nullable String words,
            @Nullable List<Long> kept,
            @Nullable List<FileUpload> files,
            @Nullable String once) {
        inviting.countFiles(author, files == null ? 0 : files.size());
        Uploads.Kept proofs = uploads.keep(files, kept, author.caller());
        return forms.act(
                "suggestion",
                () -> suggesting.submit(author, title, words, proofs.orRefuse(), once),
                again -> of(author, place, again, proofs.ids()),
                place,
                "supervision.page.done.suggested");
    }

    Response rate(Author author, String place, long id, @Nullable String rating, @Nullable String words) {
        return forms.act(
                "rating" + id,
                () -> suggesting.rate(author, id, Typed.choice(Suggestion.Rating.class, rating), words),
                again -> of(author, place, again, List.of()),
                place,
                "supervision.page.done.rated");
    }
}
