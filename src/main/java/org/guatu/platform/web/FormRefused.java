package org.guatu.platform.web;

import io.quarkus.qute.TemplateInstance;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guatu.platform.Refusal;

/**
 * A form whose act was refused: the same page again, with what is wrong and all that was typed. It travels as an
 * exception, so that the transaction of the act is gone before the page is drawn, and the form may be sent again.
 */
public final class FormRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient Function<Mistakes, TemplateInstance> page;

    private FormRefused(Refusal refusal, Function<Mistakes, TemplateInstance> page) {
        super(refusal.key(), null, false, false);
        this.refusal = refusal;
        this.page = page;
    }

    /** Takes the act; where it is refused, the page is drawn anew. What does not exist or is forbidden stays so. */
    public static <T> T orElse(Supplier<T> act, Function<Mistakes, TemplateInstance> page) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            if (refusal.status() == 404 || refusal.status() == 403) {
                throw refusal;
            }
            throw new FormRefused(refusal, page);
        }
    }

    Refusal refusal() {
        return refusal;
    }

    TemplateInstance page(Mistakes mistakes) {
        return page.apply(mistakes);
    }
}
