package org.guatu.evaluation.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.guatu.platform.Refusal;

/** Which years are out: nothing of them is judged any more. */
@ApplicationScoped
@Transactional
public class Published {
    private final Publications publications;

    Published(Publications publications) {
        this.publications = publications;
    }

    public Optional<EvaluationPublication> of(long regionId, int year) {
        return publications.of(regionId, year);
    }

    /** The newest year of a region that is out. */
    public Optional<EvaluationPublication> newest(long regionId) {
        return publications.newest(regionId);
    }

    /** Refuses what would change a year that is out. */
    public void requireNot(long regionId, int year) {
        of(regionId, year).ifPresent(out -> {
            throw new Refusal(
                    "evaluation.published",
                    Integer.toString(year),
                    out.publishedOn().toString());
        });
    }
}
