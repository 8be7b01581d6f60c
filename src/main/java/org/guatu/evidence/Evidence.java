package org.guatu.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.SignedAct;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.platform.upload.CheckedFile;

/** Takes in, keeps and gives out proofs. The bytes lie in the database, so that a back-up is the whole office. */
@ApplicationScoped
@Transactional
public class Evidence {
    private static final int CHUNK = 1 << 20;

    private final EvidenceFiles files;
    private final EvidenceUses uses;
    private final EvidenceShares shares;
    private final EntityManager entities;
    private final Trail trail;
    private final Clock clock;
    private final long limit;

    Evidence(
            EvidenceFiles files,
            EvidenceUses uses,
            EvidenceShares shares,
            EntityManager entities,
            Trail trail,
            Clock clock,
            @ConfigProperty(name = "guatu.evidence.limit") MemorySize limit) {
        this.files = files;
        this.uses = uses;
        this.shares = shares;
        this.entities = entities;
        this.trail = trail;
        this.clock = clock;
        this.limit = limit.asLongValue();
    }

    /** Keeps a file for the caller's unit; 413 above the limit, 415 for a kind that proves nothing. */
    public EvidenceFile keep(CheckedFile file, Caller by) {
        try {
            return keep(file.name(), file.content(), by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EvidenceFile keep(String name, Path content, Caller by) throws IOException {
        long size = Files.size(content);
        if (size > limit) {
            throw new TooLarge("evidence.tooLarge", limit >> 20, (size + (1 << 20) - 1) >> 20);
        }
        FileKind kind =
                FileKind.of(name, content).orElseThrow(() -> new UnsupportedType("evidence.unsupportedType", name));
        String hash = hash(content);
        if (!known(hash)) {
            write(hash, content);
        }
        long unit = by.units().stream().findFirst().orElse(0L);
        EvidenceFile file = new EvidenceFile(
                unit, name, kind.mediaType(), size, hash, by.regionId(), SignedAct.of(by, clock.instant()));
        files.persist(file);
        trail.record(
                by, Change.of("evidence.act.uploaded", "evidence", file.id()).to(name));
        return file;
    }

    /** The files of these ids that the caller may see, in order. */
    public List<EvidenceFile> files(Collection<Long> ids, Caller by) {
        return files.visible(ids, by);
    }

    /** Refuses ids that do not exist or are another unit's. */
    public void require(Collection<Long> ids, Caller by) {
        if (files.visible(ids, by).size() != Set.copyOf(ids).size()) {
            throw new Invalid("evidence", "evidence.unknown");
        }
    }

    /**
     * Attaches proofs to what they prove, in their order; one that comes twice counts once.
     *
     * @param owner the kind of what they prove, such as {@code report}
     */
    public void attach(String owner, long ownerId, List<Long> ids, Caller by) {
        ids.stream().distinct().forEach(id -> uses.persist(new EvidenceUse(by.regionId(), owner, ownerId, id)));
    }

    /**
     * As {@link #attach(String, long, List, Caller)}, for what is handed in for a unit: where the caller acts for several,
     * the unit sees the proofs whichever of them they were uploaded for.
     */
    public void attach(String owner, long ownerId, List<Long> ids, long unitId, Caller by) {
        attach(owner, ownerId, ids, by);
        if (by.units().size() > 1) {
            share(
                    files.visible(ids, by).stream()
                            .filter(file -> file.unitId() != unitId && !shares.has(file.id(), unitId))
                            .map(EvidenceFile::id)
                            .toList(),
                    unitId,
                    by);
        }
    }

    /** Attaches these proofs in place of those that were attached before. */
    public void replace(String owner, long ownerId, List<Long> ids, Caller by) {
        uses.delete("owner = ?1 and ownerId = ?2", owner, ownerId);
        attach(owner, ownerId, ids, by);
    }

    /** Ids of the proofs attached to one thing, in their order. */
    public List<Long> idsOf(String owner, long ownerId) {
        return idsOf(owner, List.of(ownerId)).getOrDefault(ownerId, List.of());
    }

    /** Ids of the proofs attached to several things of a kind, by the thing's id; nothing for one without proofs. */
    public Map<Long, List<Long>> idsOf(String owner, Collection<Long> ownerIds) {
        return uses.of(owner, ownerIds).stream()
                .collect(groupingBy(EvidenceUse::ownerId, mapping(EvidenceUse::evidenceId, toList())));
    }

    /** As {@link #idsOf(String, Collection)}, with names and sizes; a proof that the caller may not see is left out. */
    public Map<Long, List<Proof>> proofsOf(String owner, Collection<Long> ownerIds, Caller by) {
        List<EvidenceUse> attached = uses.of(owner, ownerIds);
        Map<Long, Proof> seen =
                files
                        .visible(
                                attached.stream()
                                        .map(EvidenceUse::evidenceId)
                                        .distinct()
                                        .toList(),
                                by)
                        .stream()
                        .collect(toMap(EvidenceFile::id, Proof::of));
        return attached.stream()
                .filter(one -> seen.containsKey(one.evidenceId()))
                .collect(groupingBy(
                        EvidenceUse::ownerId,
                        mapping(one -> Objects.requireNonNull(seen.get(one.evidenceId())), toList())));
    }

    /** Lets another unit see proofs: the lead unit gathers what cooperating units bring. */
    public void share(Collection<Long> ids, long unitId, Caller by) {
        Set.copyOf(ids).forEach(id -> shares.persist(new EvidenceShare(by.regionId(), id, unitId)));
    }

    public EvidenceFile file(long id, Caller by) {
        return files.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** Writes the file's bytes to a stream, chunk by chunk. */
    public void copy(EvidenceFile file, OutputStream out) throws IOException {
        List<?> places = entities.createNativeQuery(
                        "select position from evidence_chunk where sha256 = ?1 order by position")
                .setParameter(1, file.sha256())
                .getResultList();
        for (Object place : places) {
            out.write((byte[])
                    entities.createNativeQuery("select content from evidence_chunk where sha256 = ?1 and position = ?2")
                            .setParameter(1, file.sha256())
                            .setParameter(2, place)
                            .getSingleResult());
        }
    }

    /** Holds what is known, so that nobody forgets it before the new file stands. */
    private boolean known(String hash) {
        return !entities.createNativeQuery(
                        "select 1 from evidence_chunk where sha256 = ?1 and position = 0 lock in share mode")
                .setParameter(1, hash)
                .getResultList()
                .isEmpty();
    }

    private void write(String hash, Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            byte[] chunk = in.readNBytes(CHUNK);
            for (int i = 0; i == 0 || chunk.length > 0; i++) {
                entities.createNativeQuery(
                                "insert ignore into evidence_chunk (sha256, position, content) values (?1, ?2, ?3)")
                        .setParameter(1, hash)
                        .setParameter(2, i)
                        .setParameter(3, chunk)
                        .executeUpdate();
                chunk = in.readNBytes(CHUNK);
            }
        }
    }

    private static String hash(Path content) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(content), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
