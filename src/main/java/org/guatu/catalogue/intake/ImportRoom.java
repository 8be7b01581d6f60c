package org.guatu.catalogue.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.ListSpan;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.deadline.PastDue;
import org.guatu.catalogue.intake.comparison.Comparison;
import org.guatu.catalogue.intake.comparison.FileTask;
import org.guatu.catalogue.intake.question.Question;
import org.guatu.catalogue.intake.question.UnknownUnit;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.reading.Corrections;
import org.guatu.catalogue.reading.ListReader;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.catalogue.reading.Reading;
import org.guatu.catalogue.reading.layout.Choices;
import org.guatu.catalogue.reading.layout.Layout;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitDirectory;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Where an import lies open: found, read with all that was settled about it, and compared with the list it corrects. */
@ApplicationScoped
class ImportRoom {
    private final ListImports imports;
    private final KeptFiles files;
    private final Catalogue catalogue;
    private final Organization organization;
    private final KeepingKinds kinds;
    private final Clock clock;

    ImportRoom(
            ListImports imports,
            KeptFiles files,
            Catalogue catalogue,
            Organization organization,
            KeepingKinds kinds,
            Clock clock) {
        this.clock = clock;
        this.imports = imports;
        this.files = files;
        this.catalogue = catalogue;
        this.organization = organization;
        this.kinds = kinds;
    }

    void keep(ListImport source, byte[] content) {
        imports.persistAndFlush(source);
        files.keep(source.id(), content);
    }

    void forget(ListImport source) {
        files.delete(source.id());
        imports.delete(source);
    }

    /** Imports that wait for a person, newest first. */
    List<WaitingImport> waiting(Caller by, long before, int limit) {
        return imports.open(by, before, limit);
    }

    /** The file as it came; empty where none was kept. */
    byte[] file(ListImport source) {
        return files.read(source.id());
    }

    ListImport find(long id, Caller by) {
        return imports.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /**
     * An import to be changed.
     *
     * @param seen the version that the caller acts on, or null where they named none
     */
    ListImport forChange(long id, @Nullable Integer seen, Caller by) {
        ListImport source = find(id, by);
        source.require(seen);
        return source;
    }

    /** Reads what was changed, and keeps how far the import is. */
    OpenImport changed(ListImport source, Caller by) {
        OpenImport opened = opened(source, by);
        source.counted(opened.read());
        imports.flush();
        return opened;
    }

    OpenImport opened(ListImport source, Caller by) {
        Choices choices = source.choices();
        Layout layout = source.layout();
        Corrections corrections = source.settled().of(layout.sheet());
        Reading profile = source.profile();
        UnitDirectory directory = organization.directory(by.regionId());
        ReadList read = new ListReader(directory, source.year(), profile)
                .read(layout, choices, corrections, source.settled().names());
        Long targetId = source.targetListId();
        TaskList target = targetId == null ? null : catalogue.list(targetId, by);
        return new OpenImport(
                source,
                read,
                choices,
                corrections,
                source.settled().names(),
                Question.of(read, choices, profile),
                UnknownUnit.in(read, directory),
                ListSpan.proposed(
                        kinds.one(source.kind(), source.regionId()).card().spansYears(),
                        source.year(),
                        read.rows().stream().map(ReadRow::deadline)),
                target,
                target == null || source.listId() != null ? null : compared(read, target, by),
                target != null && target.issued() ? List.of() : pastDue(read));
    }

    private List<ReadRow> pastDue(ReadList read) {
        LocalDate today = LocalDate.now(clock);
        return read.rows().stream()
                .filter(row -> PastDue.on(today, row.deadline(), row.openingPercent()))
                .toList();
    }

    private Comparison compared(ReadList read, TaskList target, Caller by) {
        Map<Long, UnitRef> units = organization.refs(by.regionId());
        return Comparison.of(now(target), FileTask.of(read), !target.issued(), target.year(), id -> {
            UnitRef unit = units.get(id);
            return unit == null ? "" : unit.name();
        });
    }

    /** What the tasks of a list say now, in its order; the members of collective names count with the name. */
    private Map<Long, NewTask> now(TaskList list) {
        List<Task> tasks = catalogue.tasksOf(list);
        Map<Long, List<Part>> parts =
                catalogue.parts(tasks.stream().map(Task::id).toList());
        Map<Long, NewTask> now = new LinkedHashMap<>();
        tasks.forEach(task -> now.put(task.id(), said(task, parts.getOrDefault(task.id(), List.of()))));
        return now;
    }

    private static NewTask said(Task task, List<Part> parts) {
        return new NewTask(
                task.code(),
                task.position(),
                task.wording(),
                Part.units(task.leadUnitId(), parts),
                task.openingPercent(),
                task.openingBasis());
    }

    /** Reads the kept file anew under other answers. */
    void readAnew(ListImport source, Choices choices) {
        byte[] content = file(source);
        if (content.length == 0) {
            throw new FileNotKept();
        }
        source.read(ListReader.layout(new SheetReader().read(source.fileName(), content), choices), choices);
    }

    /** An import of before files were kept cannot be read anew. */
    static class FileNotKept extends Refusal {
        FileNotKept() {
            super("catalogue.desk.fileNotKept");
        }
    }
}
