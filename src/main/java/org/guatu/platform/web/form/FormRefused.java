package org.guatu.platform.web.form;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guatu.platform.Refusal;
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

    /** The page again, with what is wrong said in the reader's words beside the fields. */
    public TemplateInstance page(Function<Refusal, List<ProblemAnswer.Item>> words) {
        FormState again = FormState.refused(form.id(), words.apply(refusal), typed, drafts);
        if (refusal instanceof DraftChanged changed && changed.other().isPresent()) {
            again.beside(changed.other().get());
        } else {
            again.seen(seen);
        }
        return form.page().apply(again);
    }
}
