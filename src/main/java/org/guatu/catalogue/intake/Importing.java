package org.guatu.catalogue.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.catalogue.reading.ListReader;
import org.guatu.catalogue.reading.Reading;
import org.guatu.catalogue.reading.layout.Choices;
import org.guatu.catalogue.reading.layout.Layout;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 导入: an uploaded file is read and lies open until it is settled and confirmed, or discarded. */
@ApplicationScoped
@Transactional
public class Importing {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2040;
    private static final int LARGEST = 20 * 1024 * 1024;

    private final ImportProfiles profiles;
    private final ImportRoom room;
    private final Catalogue catalogue;
    private final KeepingKinds kinds;
    private final Trail trail;
    private final Clock clock;

    Importing(
            ImportProfiles profiles,
            ImportRoom room,
            Catalogue catalogue,
            KeepingKinds kinds,
            Trail trail,
            Clock clock) {
        this.profiles = profiles;
        this.room = room;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Reads a file and keeps it; refused only where it cannot be read as a list at all, and then nothing is kept. What
     * was asked for goes before what the issuer meant last time, and that before what is usual. A file that says what
     * its list says is closed at once.
     */
    public OpenImport upload(Upload upload, InputStream content, Caller by) throws IOException {
        TaskList target = upload.list() == null ? null : catalogue.list(upload.list(), by);
        String kind = upload.kind() != null ? upload.kind() : target == null ? "" : target.kind();
        int year = upload.year() != null ? upload.year() : target == null ? 0 : target.year();
        Optional<ListKind> of = kinds.find(kind, by.regionId()).filter(one -> one.offered() || target != null);
        check(kind, of.isPresent(), year);
        upload.asked().check(year);
        byte[] bytes = content.readNBytes(LARGEST + 1);
        ImportProfile last = profiles.of(by.regionId(), upload.issuer(), kind).orElse(null);
        Choices choices = new Choices(null, null, last == null ? Map.of() : last.meanings());
        Layout layout = ListReader.layout(new SheetReader().read(upload.fileName(), bytes), choices);
        ListKind ofKind = of.orElseThrow();
        Reading profile = upload.asked()
                .over(last == null ? ofKind.usual() : last.reading())
                .leaderRequired(ofKind.leaderRequired());
        ListImport source = new ListImport(upload, kind, year, profile, last != null, by, clock.instant());
        source.read(layout, choices);
        source.file(bytes, hash(bytes));
        room.keep(source, bytes);
        trail.record(
                by, Change.of("catalogue.act.uploaded", "import", source.id()).to(upload.fileName()));
        OpenImport opened = room.changed(source, by);
        return target != null && !opened.read().needsReview() && sameAs(opened) ? closed(opened, target, by) : opened;
    }

    private static boolean sameAs(OpenImport opened) {
        return opened.difference() != null && opened.difference().none();
    }

    private OpenImport closed(OpenImport opened, TaskList target, Caller by) {
        opened.source().confirmedAs(target);
        trail.record(
                by,
                Change.of(
                                "catalogue.act.noDifference",
                                "import",
                                opened.source().id())
                        .to(target.title()));
        return opened;
    }

    private static void check(String kind, boolean known, int year) {
        new Invalid.Check()
                .require(known, "kind", "catalogue.kindUnknown", kind)
                .require(
                        year >= FIRST_YEAR && year <= LAST_YEAR,
                        "year",
                        "catalogue.yearOutOfRange",
                        Integer.toString(FIRST_YEAR),
                        Integer.toString(LAST_YEAR))
                .orRefuse();
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public OpenImport open(long id, Caller by) {
        return room.opened(room.find(id, by), by);
    }

    /** Imports that wait for a person, newest first, older than {@code before}; {@code Long.MAX_VALUE} starts anew. */
    public List<WaitingImport> waiting(Caller by, long before, int limit) {
        return room.waiting(by, before, limit);
    }

    /** Issuers whose lists were confirmed before, by name. */
    public List<String> issuers(Caller by) {
        return profiles.issuers(by.regionId());
    }

    /** The file of an import, as it came. */
    public record KeptFile(String name, byte[] content) {}

    public KeptFile file(long id, Caller by) {
        ListImport source = room.find(id, by);
        byte[] content = room.file(source);
        if (content.length == 0) {
            throw new NotFound("platform.notFound");
        }
        return new KeptFile(source.fileName(), content);
    }

    /** Gives an import up: nothing of it stays but a line in the trail. A confirmed one is a record and stays. */
    public void discard(long id, @Nullable Integer seen, Caller by) {
        ListImport source = room.forChange(id, seen, by);
        room.forget(source);
        trail.record(by, Change.of("catalogue.act.discarded", "import", id).from(source.fileName()));
    }
}
