package org.guatu.platform.web.form;

import io.quarkus.qute.TemplateInstance;
import java.util.function.Function;

/**
 * One form of a page.
 *
 * @param id of the form on its page; empty for a page's only one, whose fields then have their own names as ids
 * @param page draws the page again, where the form is refused
 * @param next the page that follows, unless the form itself names where to return to
 * @param done key of the sentence that the next page says, with its arguments; empty where it says none
 */
public record FormPage(
        String id, Function<FormState, TemplateInstance> page, String next, String done, Object... arguments) {

    Next leads() {
        return new Next(next, arguments);
    }
}
