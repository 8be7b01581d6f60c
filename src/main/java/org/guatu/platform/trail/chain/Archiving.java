package org.guatu.platform.trail.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.platform.Caller;
import org.guatu.platform.retention.Expiring;
import org.guatu.platform.retention.Holding;
import org.guatu.platform.trail.AuditLine;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/**
 * Takes a region's oldest lines into a file and only then out of the database. The file is an exported chain of its own;
 * it is read back and verified as {@code --verify-trail} does before a line is deleted. The chain that stays begins at the
 * base, the last link of the file, which the code of the head covers: whoever deletes the oldest lines cannot make a base.
 */
@ApplicationScoped
public class Archiving implements Expiring {
    private static final int LINES_A_FILE = 20_000;

    private final Chain chain;
    private final Archives archives;
    private final Verifying verifying;
    private final SealKeys keys;
    private final Trail trail;
    private final Clock clock;
    private final Optional<Path> folder;

    /**
     * A file into which a region's oldest lines were taken.
     *
     * @param first place of its first link
     * @param last place of its last link
     * @param until when the last of its lines was written
     * @param file its name in the folder of archives
     */
    public record Archived(long first, long last, Instant until, String file) {}

    Archiving(
            Chain chain,
            Archives archives,
            Verifying verifying,
            SealKeys keys,
            Trail trail,
            Clock clock,
            @ConfigProperty(name = "guatu.retention.trail-folder") Optional<Path> folder) {
        this.chain = chain;
        this.archives = archives;
        this.verifying = verifying;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
        this.folder = folder.filter(path -> !path.toString().isBlank());
    }

    @Override
    public String kind() {
        return "trail";
    }

    @Override
    public int batch() {
        return LINES_A_FILE;
    }

    /** Without a key anybody could make a base. */
    @Override
    public Optional<String> obstacle() {
        if (!keys.hasKey()) {
            return Optional.of("platform.retention.noKey");
        }
        return folder.isPresent() ? Optional.empty() : Optional.of("platform.retention.noFolder");
    }

    @Override
    public Holding holding(long regionId) {
        return chain.holding(regionId);
    }

    /** Which files a region's oldest lines are in, the oldest first. */
    @Transactional
    public List<Archived> of(long regionId) {
        return archives.of(regionId);
    }

    /** The newest link always stays, and a chain that does not fit is left as it is. */
    @Override
    public int forget(long regionId, Instant before, int most) {
        if (obstacle().isPresent()) {
            return 0;
        }
        Head head = chain.lock(regionId);
        Fault fault = head.fault(keys);
        if (fault != null) {
            throw new IllegalStateException("the chain of region " + regionId + " does not fit: " + fault);
        }
        long from = head.base().place();
        long last = chain.lastOlder(regionId, from, Math.min(from + most, head.place() - 1), before);
        if (last > from) {
            archive(head, last, folder.orElseThrow());
        }
        return (int) (last - from);
    }

    private void archive(Head head, long last, Path into) {
        long regionId = head.regionId();
        Link end = chain.links(regionId, last, last, 1).get(0);
        AuditLine newest = chain.lineAt(regionId, last);
        Path file = into.resolve(
                "trail-%d-%012d.jsonl".formatted(regionId, head.base().place() + 1));
        write(Head.of(regionId, last, end.hash(), head.base(), keys), file);
        chain.move(Head.of(regionId, head.place(), head.hash(), new Base(last, end.hash()), keys));
        chain.forget(regionId, last);
        Archived one =
                new Archived(head.base().place() + 1, last, newest.happenedAt(), String.valueOf(file.getFileName()));
        archives.add(regionId, one, clock.instant());
        trail.record(
                Caller.systemIn(regionId),
                Change.of("platform.act.trailArchived", "trail", regionId).to(one.file()));
    }

    /** Under its name stands only what was read back and verified; a file that a run left behind is written anew. */
    private void write(Head head, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = Files.newOutputStream(part)) {
                verifying.write(head, out);
            }
            try (FileChannel disk = FileChannel.open(part, StandardOpenOption.WRITE)) {
                disk.force(true);
            }
            requireVerified(head, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is archived", e);
        } finally {
            part.toFile().delete();
        }
    }

    private void requireVerified(Head head, Path part) throws IOException {
        VerifiedFile found = VerifiedFile.of(List.of(part), keys, Set.of(head.place()));
        if (found.fault() != null || !head.hash().equals(found.hashes().get(head.place()))) {
            throw new IllegalStateException("nothing is archived: the file of region " + head.regionId()
                    + " does not verify: " + found.fault());
        }
    }
}
