package org.guatu.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The links between tasks of different lists. */
@ApplicationScoped
class Links implements PanacheRepository<Link> {}
