package org.guatu.platform.web.form;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.guatu.platform.web.ProblemAnswer;
import org.guatu.platform.web.Reader;

/** Draws a refused form for its reader, and says what stands there now. */
@ApplicationScoped
public class FormWords {
    /** A choice is sent as its code, which says nothing to a reader. */
    private static final String CODE = "[A-Z][A-Z0-9_]*|true|false";

    private final Reader reader;

    FormWords(Reader reader) {
        this.reader = reader;
    }

    String draw(TemplateInstance page) {
        return page.setAttribute("locale", reader.locale()).render();
    }

    /** Beside each field what a colleague left there. */
    List<ProblemAnswer.Item> overtaken(Map<String, String> now) {
        return now.entrySet().stream()
                .map(field -> new ProblemAnswer.Item(field.getKey(), null, words(field.getValue())))
                .toList();
    }

    private String words(String now) {
        if (now.isEmpty()) {
            return reader.text("platform.overtaken.empty");
        }
        return now.matches(CODE)
                ? reader.text("platform.overtaken.choice")
                : reader.text("platform.overtaken.text", now);
    }
}
