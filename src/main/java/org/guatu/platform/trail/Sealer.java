package org.guatu.platform.trail;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Follows the commits and links each region's audit lines into a chain: hash = SHA-256(hash before + line). A line that
 * commits late is linked when it is seen, so the chain's order is the order of sealing.
 */
@ApplicationScoped
public class Sealer {
    private static final int BATCH = 500;

    private final EntityManager entities;

    Sealer(EntityManager entities) {
        this.entities = entities;
    }

    @Scheduled(
            every = "{guatu.trail.seal-every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        sealAll();
    }

    /** Seals what is not sealed yet, region by region; returns how many lines. */
    @Transactional
    public int sealAll() {
        List<Long> regions = entities.createQuery(
                        "select distinct l.regionId from AuditLine l where not exists (select 1 from Seal s where s.lineId = l.id)",
                        Long.class)
                .getResultList();
        return regions.stream().mapToInt(this::sealRegion).sum();
    }

    private int sealRegion(long regionId) {
        entities.createNativeQuery("insert ignore into trail_head (region_id, place, hash) values (?1, 0, '')")
                .setParameter(1, regionId)
                .executeUpdate();
        Object[] head = (Object[])
                entities.createNativeQuery("select place, hash from trail_head where region_id = ?1 for update")
                        .setParameter(1, regionId)
                        .getSingleResult();
        long place = ((Number) head[0]).longValue();
        String hash = (String) head[1];
        List<AuditLine> open = entities.createQuery(
                        "select l from AuditLine l where l.regionId = ?1 and not exists (select 1 from Seal s where s.lineId = l.id) order by l.id",
                        AuditLine.class)
                .setParameter(1, regionId)
                .setMaxResults(BATCH)
                .getResultList();
        for (AuditLine line : open) {
            hash = link(hash, line);
            place++;
            entities.persist(new Seal(line.id(), regionId, place, hash));
        }
        entities.createNativeQuery("update trail_head set place = ?1, hash = ?2 where region_id = ?3")
                .setParameter(1, place)
                .setParameter(2, hash)
                .setParameter(3, regionId)
                .executeUpdate();
        return open.size();
    }

    /**
     * Walks a region's chain from its first link.
     *
     * @return the head, how many lines are sealed, how many wait, and the first line whose hash does not fit
     */
    @Transactional
    public Verification verify(long regionId) {
        List<Object[]> links = entities.createQuery(
                        "select l, s from AuditLine l join Seal s on s.lineId = l.id where s.regionId = ?1 order by s.place",
                        Object[].class)
                .setParameter(1, regionId)
                .getResultList();
        String hash = "";
        long expected = 1;
        Long broken = null;
        for (Object[] pair : links) {
            AuditLine line = (AuditLine) pair[0];
            Seal seal = (Seal) pair[1];
            hash = link(hash, line);
            if (broken == null && (seal.place() != expected || !hash.equals(seal.hash()))) {
                broken = line.id();
            }
            expected++;
        }
        Object[] head = headOf(regionId);
        long sealed = ((Number) head[0]).longValue();
        boolean whole = broken == null && links.size() == sealed && hash.equals(head[1]);
        return new Verification(whole, links.size(), unsealed(regionId), (String) head[1], broken);
    }

    private Object[] headOf(long regionId) {
        List<?> heads = entities.createNativeQuery("select place, hash from trail_head where region_id = ?1")
                .setParameter(1, regionId)
                .getResultList();
        return heads.isEmpty() ? new Object[] {0L, ""} : (Object[]) heads.get(0);
    }

    private List<Long> unsealed(long regionId) {
        return entities.createQuery(
                        "select l.id from AuditLine l where l.regionId = ?1 and not exists (select 1 from Seal s where s.lineId = l.id) order by l.id",
                        Long.class)
                .setParameter(1, regionId)
                .getResultList();
    }

    private static String link(String before, AuditLine line) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(line.sealedText().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
