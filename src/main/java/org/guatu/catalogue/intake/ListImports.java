package org.guatu.catalogue.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.guatu.platform.Caller;

/** The imports of a region. */
@ApplicationScoped
class ListImports implements PanacheRepository<ListImport> {
    Optional<ListImport> visible(long id, Caller by) {
        return find("id = ?1 and regionId = ?2", id, by.regionId()).firstResultOptional();
    }

    /** Without the cells: whoever asks what waits does not read the lists. */
    List<WaitingImport> open(Caller by, long before, int limit) {
        return getEntityManager()
                .createQuery(
                        """
                        select new org.guatu.catalogue.intake.WaitingImport(i.id, i.fileName, i.kind, i.year, i.issuer,
                          i.uploaded.by, i.uploaded.at, i.targetListId, i.tasks, i.blocking, i.mostBlocking)
                        from ListImport i where i.regionId = ?1 and i.listId is null and i.id < ?2 order by i.id desc""",
                        WaitingImport.class)
                .setParameter(1, by.regionId())
                .setParameter(2, before)
                .setMaxResults(limit)
                .getResultList();
    }
}
