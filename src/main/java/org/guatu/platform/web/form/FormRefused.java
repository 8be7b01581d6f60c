package org.guatu.platform.web.form;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guatu.platform.Refusal;
import org.guatu.platform.Stale;
import org.guatu.platform.draft.DraftChanged;
import org.guatu.platform.draft.Drafts;
import org.guatu.platform.draft.Drafts.Draft;
import org.guatu.platform.web.ProblemAnswer;
import org.jspecify.annotations.Nullable;

/** A form was refused: whatever it began is undone, then its page is shown again. Thrown, so that nothing is kept. */
public class FormRefused extends RuntimeException {
    private final transient Refusal refusal;
    private final transient FormPage form;
    private final transient Map<String, List<String>> typed;
    private final transient List<String> seen;
    private final transient Function<Drafts.Key, @Nullable Draft> drafts;

    FormRefused(
            Refusal refusal,
            FormPage form,
            Map<String, List<String>> typed,
            List<String> seen,
            Function<Drafts.Key, @Nullable Draft> drafts) {
        super(refusal.key(), null, false, false);
        this.refusal = refusal;
        this.form = form;
        this.typed = typed;
        this.seen = seen;
        this.drafts = drafts;
    }

    public Refusal refusal() {
        return refusal;
    }

    /**
     * The page again, with what is wrong said in the reader's words beside the fields. It is drawn twice where the row
     * was changed meanwhile, since only the drawing tells what stands there now, and where the form is no longer on its
     * page, so that what was written into it is shown all the same.
     */
    public String page(Function<Refusal, List<ProblemAnswer.Item>> words, FormWords said) {
        List<ProblemAnswer.Item> wrong = words.apply(refusal);
        FormState again = state(wrong);
        String page = said.draw(form.page().apply(again));
        List<String> missing = TypedTexts.missing(typed, page);
        List<ProblemAnswer.Item> overtaken =
                refusal instanceof Stale ? said.overtaken(again.overtaken()) : List.<ProblemAnswer.Item>of();
        if (missing.isEmpty() && overtaken.isEmpty()) {
            return page;
        }
        FormState told = state(Stream.concat(wrong.stream(), overtaken.stream()).toList());
        return said.draw(form.page().apply(told).data("unplaced", missing));
    }

    private FormState state(List<ProblemAnswer.Item> wrong) {
        FormState again = FormState.refused(form.id(), wrong, typed, drafts);
        if (refusal instanceof DraftChanged changed && changed.other().isPresent()) {
            again.beside(changed.other().get());
        } else {
            again.seen(seen);
        }
        return again;
    }
}
