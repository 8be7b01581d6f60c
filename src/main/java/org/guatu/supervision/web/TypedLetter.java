package org.guatu.supervision.web;

import java.util.Objects;
import org.guatu.supervision.paper.LetterWords;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The words of a letter, as they were typed. */
public class TypedLetter {
    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String recipient;

    @RestForm
    @Nullable
    String copies;

    @RestForm
    @Nullable
    String facts;

    @RestForm
    @Nullable
    String basis;

    @RestForm
    @Nullable
    String demand;

    @RestForm
    @Nullable
    String contact;

    LetterWords words() {
        return new LetterWords(
                said(title), said(recipient), said(copies), said(facts), said(basis), said(demand), said(contact));
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
