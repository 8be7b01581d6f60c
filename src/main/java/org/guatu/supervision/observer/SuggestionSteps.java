package org.guatu.supervision.observer;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The stories of suggestions. */
@ApplicationScoped
class SuggestionSteps implements PanacheRepository<SuggestionStep> {
    List<SuggestionStep> of(long suggestionId) {
        return list("suggestionId = ?1 order by id desc", suggestionId);
    }
}
