package org.guatu.catalogue.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.guatu.platform.retention.DatedRows;
import org.guatu.platform.retention.Expiring;
import org.guatu.platform.retention.Holding;

/** Uploaded lists that nobody confirmed or discarded: the file and what was answered about it. */
@ApplicationScoped
class UnconfirmedImports implements Expiring {
    private final ListImports imports;
    private final KeptFiles files;
    private final DatedRows rows;

    UnconfirmedImports(ListImports imports, KeptFiles files, EntityManager entities) {
        this.imports = imports;
        this.files = files;
        rows = new DatedRows(entities, "list_import", "uploaded_at", "region_id = :region and list_id is null");
    }

    @Override
    public String kind() {
        return "unconfirmed-imports";
    }

    @Override
    public int forget(long regionId, Instant before, int most) {
        List<Long> old = rows.hold(regionId, before, most);
        old.forEach(files::delete);
        if (!old.isEmpty()) {
            imports.delete("id in ?1", old);
        }
        return old.size();
    }

    @Override
    public Holding holding(long regionId) {
        return rows.holding(regionId);
    }
}
