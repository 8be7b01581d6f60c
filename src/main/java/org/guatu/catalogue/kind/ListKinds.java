package org.guatu.catalogue.kind;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The kinds of list that this office knows. */
@ApplicationScoped
class ListKinds implements PanacheRepositoryBase<ListKind, String> {}
