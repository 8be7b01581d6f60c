package org.guatu.platform.web;

import io.quarkus.qute.TemplateInstance;
import java.util.function.Function;
import org.guatu.platform.Refusal;

/** A form was refused: whatever it began is undone, then its page is shown again. Thrown, so that nothing is kept. */
class FormAgain extends RuntimeException {
    private final transient Refusal refusal;
    private final String form;
    private final transient Function<Again, TemplateInstance> page;

    FormAgain(Refusal refusal, String form, Function<Again, TemplateInstance> page) {
        super(refusal.key(), null, false, false);
        this.refusal = refusal;
        this.form = form;
        this.page = page;
    }

    Refusal refusal() {
        return refusal;
    }

    String form() {
        return form;
    }

    TemplateInstance page(Again again) {
        return page.apply(again);
    }
}
