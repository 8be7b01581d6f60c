package org.guatu.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;

/** The lists of a region; drafts only for those who read the whole region. */
@ApplicationScoped
class TaskLists implements PanacheRepository<TaskList> {
    Optional<TaskList> visible(long id, Caller by) {
        return find("id = ?1 and regionId = ?2", id, by.regionId())
                .firstResultOptional()
                .filter(list -> list.issued() || Roles.readsWholeRegion(by));
    }

    /** Nobody else locks the row before this transaction is over. */
    void lock(TaskList list) {
        getEntityManager()
                .createNativeQuery("select id from task_list where id = ?1 for update")
                .setParameter(1, list.id())
                .getSingleResult();
    }

    List<TaskList> visible(Caller by) {
        return list("regionId = ?1 order by year desc, id", by.regionId()).stream()
                .filter(list -> list.issued() || Roles.readsWholeRegion(by))
                .toList();
    }
}
