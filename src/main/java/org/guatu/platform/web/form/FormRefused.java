package org.guatu.platform.web.form;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guatu.platform.Refusal;
import org.guatu.platform.web.ProblemAnswer;

/** A form was refused: whatever it began is undone, then its page is shown again. Thrown, so that nothing is kept. */
public class FormRefused extends RuntimeException {
    private final transient Refusal refusal;
    private final transient FormPage form;
    private final transient Map<String, List<String>> typed;

    FormRefused(Refusal refusal, FormPage form, Map<String, List<String>> typed) {
        super(refusal.key(), null, false, false);
        this.refusal = refusal;
        this.form = form;
        this.typed = typed;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The page again, with what is wrong said in the reader's words beside the fields. */
    public TemplateInstance page(Function<Refusal, List<ProblemAnswer.Item>> words) {
        return form.page().apply(FormState.refused(form.id(), words.apply(refusal), typed));
    }
}
