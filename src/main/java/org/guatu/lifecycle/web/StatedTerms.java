package org.guatu.lifecycle.web;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.guatu.lifecycle.Terms;

/** The terms as pages state them, so that a page says what an office has set. */
@Named("terms")
@Unremovable
@ApplicationScoped
public class StatedTerms {
    private final Terms terms;

    StatedTerms(Terms terms) {
        this.terms = terms;
    }

    public int getAcceptance() {
        return terms.acceptance();
    }

    public int getReview() {
        return terms.review();
    }

    public int getResubmission() {
        return terms.resubmission();
    }
}
