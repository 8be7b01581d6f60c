package org.guatu.catalogue.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** The files that imports were read from, in chunks; a file is never run, only read again or handed out. */
@ApplicationScoped
class KeptFiles {
    private static final int CHUNK = 1 << 20;

    private final EntityManager entities;

    KeptFiles(EntityManager entities) {
        this.entities = entities;
    }

    void keep(long importId, byte[] content) {
        for (int from = 0, position = 0; from < content.length; from += CHUNK, position++) {
            entities.createNativeQuery("insert into import_chunk (import_id, position, content) values (?1, ?2, ?3)")
                    .setParameter(1, importId)
                    .setParameter(2, position)
                    .setParameter(3, Arrays.copyOfRange(content, from, Math.min(content.length, from + CHUNK)))
                    .executeUpdate();
        }
    }

    /** The whole file, at most what an upload may have; empty where none was kept. */
    byte[] read(long importId) {
        List<?> chunks = entities.createNativeQuery(
                        "select content from import_chunk where import_id = ?1 order by position")
                .setParameter(1, importId)
                .getResultList();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        chunks.forEach(chunk -> content.writeBytes((byte[]) chunk));
        return content.toByteArray();
    }

    void delete(long importId) {
        entities.createNativeQuery("delete from import_chunk where import_id = ?1")
                .setParameter(1, importId)
                .executeUpdate();
    }
}
