package org.guatu.catalogue.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.NewTask;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.catalogue.reading.Field;
import org.guatu.catalogue.reading.Layout;
import org.guatu.catalogue.reading.ListReader;
import org.guatu.catalogue.reading.RawRow;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.catalogue.reading.Reading;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitDirectory.Entry;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 导入: an uploaded spreadsheet is read, looked at, corrected cell by cell, and confirmed as a draft list. */
@ApplicationScoped
@Transactional
public class Importing {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2040;

    private final ListImports imports;
    private final Catalogue catalogue;
    private final KeepingKinds kinds;
    private final Organization organization;
    private final Trail trail;
    private final Clock clock;

    Importing(
            ListImports imports,
            Catalogue catalogue,
            KeepingKinds kinds,
            Organization organization,
            Trail trail,
            Clock clock) {
        this.imports = imports;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.organization = organization;
        this.trail = trail;
        this.clock = clock;
    }

    /** An import with what was read of it. */
    public record Opened(ListImport source, ReadList read) {}

    /** What an import of the kind begins with, where the one who uploads says nothing else. */
    public Reading usual(@Nullable String kind) {
        return Optional.ofNullable(kind)
                .flatMap(kinds::find)
                .map(ListKind::usual)
                .orElseGet(Reading::usual);
    }

    /** Reads a file; refused only when it cannot be read as a list at all. */
    public Opened upload(String fileName, InputStream content, String kind, int year, Reading asked, Caller by)
            throws IOException {
        Optional<ListKind> of = kinds.find(kind).filter(ListKind::offered);
        new Invalid.Check()
                .require(of.isPresent(), "kind", "catalogue.kindUnknown", kind)
                .require(
                        year >= FIRST_YEAR && year <= LAST_YEAR,
                        "year",
                        "catalogue.yearOutOfRange",
                        Integer.toString(FIRST_YEAR),
                        Integer.toString(LAST_YEAR))
                .orRefuse();
        Reading profile = asked.leaderRequired(of.map(ListKind::leaderRequired).orElse(false));
        ReadList read = reader(by, year, profile).read(new SheetReader().read(fileName, content));
        ListImport opened = new ListImport(fileName, kind, year, profile, read.layout(), by, clock.instant());
        imports.persist(opened);
        trail.record(
                by, Change.of("catalogue.act.uploaded", "import", opened.id()).to(fileName));
        return new Opened(opened, read);
    }

    public Opened open(long id, Caller by) {
        ListImport source = find(id, by);
        return new Opened(source, read(source, source.layout(), by));
    }

    /** Imports that wait for a person, newest first. */
    public List<ListImport> waiting(Caller by) {
        return imports.open(by);
    }

    /** Corrects cells of one row; the whole list is read again, since rows may say 同上. */
    public Opened correct(long id, int row, Map<String, String> cells, Caller by) {
        ListImport source = find(id, by);
        Layout layout = source.layout();
        RawRow raw = layout.rows().stream()
                .filter(one -> one.row() == row)
                .findFirst()
                .orElseThrow(() -> new NotFound("platform.notFound"));
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            Field field = Field.of(cell.getKey())
                    .orElseThrow(() -> new Invalid(cell.getKey(), "catalogue.fieldUnknown", cell.getKey()));
            raw = raw.with(field, cell.getValue());
        }
        Layout fresh = layout.with(raw);
        source.correct(fresh);
        trail.record(by, Change.of("catalogue.act.corrected", "import", id).to(row + " " + cells));
        return new Opened(source, read(source, fresh, by));
    }

    /** Makes the import a draft list: all rows or none; refused while a row still needs a person. */
    public TaskList confirm(long id, @Nullable String title, Caller by) {
        ListImport source = find(id, by);
        Layout layout = source.layout();
        ReadList read = read(source, layout, by);
        if (source.listId() != null) {
            throw new ListImport.Confirmed();
        }
        if (read.needsReview()) {
            throw new NeedsReview(
                    read.rows().stream().filter(ReadRow::needsReview).count(), read);
        }
        String called = title != null && !title.isBlank()
                ? title.strip()
                : layout.title().isBlank() ? plain(source.fileName()) : layout.title();
        List<NewTask> tasks = new ArrayList<>();
        for (ReadRow row : read.rows()) {
            tasks.add(task(row, tasks.size() + 1, source.year()));
        }
        TaskList list = catalogue.draft(source.kind(), called, source.year(), tasks, by);
        source.confirmedAs(list);
        return list;
    }

    private ReadList read(ListImport source, Layout layout, Caller by) {
        return reader(by, source.year(), source.profile()).read(layout);
    }

    private ListReader reader(Caller by, int year, Reading profile) {
        return new ListReader(organization.directory(by.regionId()), year, profile);
    }

    private ListImport find(long id, Caller by) {
        return imports.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    private static NewTask task(ReadRow row, int position, int year) {
        return new NewTask(
                row.code().isEmpty() ? NewTask.codeAt(year, position) : row.code(),
                row.serial(),
                position,
                row.section(),
                row.title(),
                row.requirement(),
                Objects.requireNonNull(row.lead()).id(),
                ids(row.coLeads()),
                ids(row.cooperating()),
                ids(row.sets()),
                row.raw().cell(Field.LEADING_OFFICIAL).isBlank()
                        ? null
                        : row.raw().cell(Field.LEADING_OFFICIAL),
                row.deadline(),
                Objects.requireNonNull(row.cadence()),
                row.points(),
                row.deliverable(),
                row.openingPercent(),
                row.openingBasis().isBlank() ? null : row.openingBasis());
    }

    private static Set<Long> ids(List<Entry> units) {
        return units.stream().map(Entry::id).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static String plain(String fileName) {
        String name = fileName.replaceAll(".*[/\\\\]", "");
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Rows wait for a person. */
    public static class NeedsReview extends Refusal {
        private final transient ReadList read;

        NeedsReview(long rows, ReadList read) {
            super("catalogue.needsReview", rows);
            this.read = read;
        }

        @Override
        public List<org.guatu.platform.Problem> problems() {
            return ImportProblems.blocking(read);
        }
    }
}
