package org.guatu.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Which units take part in which task. */
@ApplicationScoped
class Parts implements PanacheRepository<Part> {}
