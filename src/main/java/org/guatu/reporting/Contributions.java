package org.guatu.reporting;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The parts that cooperating units handed in. */
@ApplicationScoped
class Contributions implements PanacheRepository<Contribution> {}
