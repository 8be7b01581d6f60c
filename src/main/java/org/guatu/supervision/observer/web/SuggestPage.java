package org.guatu.supervision.observer.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.Uploads;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.SentForm;
import org.guatu.supervision.observer.OwnSuggestion;
import org.guatu.supervision.observer.Suggesting;
import org.guatu.supervision.observer.Suggestion;
import org.guatu.supervision.observer.SuggestionStage;
import org.guatu.supervision.observer.SuggestionTerms;
import org.guatu.supervision.observer.command.RateReply;
import org.guatu.supervision.observer.command.SubmitSuggestion;
import org.guatu.supervision.observer.invitation.Author;
import org.guatu.supervision.observer.invitation.Inviting;

/** The page of one observer, whether they came by a link or by an account: suggest, see what became of it, rate. */
@ApplicationScoped
class SuggestPage {
    private final Suggesting suggesting;
    private final Inviting inviting;
    private final Evidence evidence;
    private final Uploads uploads;
    private final Forms forms;
    private final SentForm sent;
    private final SuggestionTerms terms;
    private final Template page;

    SuggestPage(
            Suggesting suggesting,
            Inviting inviting,
            Evidence evidence,
            Uploads uploads,
            Forms forms,
            SentForm sent,
            SuggestionTerms terms,
            @Location("supervision/suggest.html") Template page) {
        this.suggesting = suggesting;
        this.inviting = inviting;
        this.evidence = evidence;
        this.uploads = uploads;
        this.forms = forms;
        this.sent = sent;
        this.terms = terms;
        this.page = page;
    }

    /** @param place the address of the observer's page, to which its forms are sent */
    TemplateInstance of(Author author, String place, FormState again) {
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
                .data("draft", author.personId() == null ? null : "suggestions")
                .data("kept", evidence.files(again.ids("suggestion", "evidence"), author.caller()));
    }

    /** A link has no person for whom the form's key could be kept: the suggestion itself keeps it then. */
    Response suggest(Author author, String place) {
        String once = author.invitationId() == null ? null : sent.value("once");
        return act(
                author,
                new FormPage("suggestion", state -> of(author, place, state), place, "supervision.page.done.suggested"),
                SubmitSuggestion.class,
                (suggestion, version) -> suggesting.submit(author, suggestion, once));
    }

    Response rate(Author author, String place, long id) {
        return act(
                author,
                new FormPage("rating" + id, state -> of(author, place, state), place, "supervision.page.done.rated"),
                RateReply.class,
                (said, version) -> suggesting.rate(author, id, said));
    }

    /** Whatever comes along is counted first, and is kept for the observer. */
    private <C> Response act(Author author, FormPage form, Class<C> command, Forms.Act<C> act) {
        inviting.countFiles(author, sent.fileCount());
        return forms.act(form, command, file -> uploads.keep(file, author.caller()), act);
    }
}
