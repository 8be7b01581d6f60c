package org.guatu.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** How far each person has read everything. */
@ApplicationScoped
class NoticeMarks implements PanacheRepository<NoticeMark> {}
