package org.guatu.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** All urgings. */
@ApplicationScoped
class Urgings implements PanacheRepository<Urging> {}
