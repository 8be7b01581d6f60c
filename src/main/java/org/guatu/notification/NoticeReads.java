package org.guatu.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Who has read what. */
@ApplicationScoped
class NoticeReads implements PanacheRepository<NoticeRead> {}
