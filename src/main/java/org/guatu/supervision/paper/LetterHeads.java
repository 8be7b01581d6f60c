package org.guatu.supervision.paper;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The letter heads that regions gave themselves. */
@ApplicationScoped
class LetterHeads implements PanacheRepository<LetterHead> {}
