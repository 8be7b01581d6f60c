package org.guatu.supervision.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.supervision.ReasonText;
import org.jspecify.annotations.Nullable;

/** 督察: opens inspections, draws what is looked at, opens findings and hands them to units. */
@ApplicationScoped
@Transactional
public class Inspecting {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED_BYTES = 16;

    private final Inspections inspections;
    private final FindingFile file;
    private final Catalogue catalogue;
    private final Organization organization;
    private final RectificationTerms terms;
    private final Trail trail;

    Inspecting(
            Inspections inspections,
            FindingFile file,
            Catalogue catalogue,
            Organization organization,
            RectificationTerms terms,
            Trail trail) {
        this.inspections = inspections;
        this.file = file;
        this.catalogue = catalogue;
        this.organization = organization;
        this.terms = terms;
        this.trail = trail;
    }

    /** Opens an inspection, and draws at once where it is by lot. */
    public Inspection open(NewInspection from, Caller by) {
        from.check();
        NewInspection.Draw draw = from.draw();
        Drawing drawing = draw == null || draw.of() == null ? null : drawing(draw, by);
        LocalDate begins = Objects.requireNonNull(from.begins());
        Inspection inspection = new Inspection(
                Objects.requireNonNull(from.title()).strip(),
                Objects.requireNonNull(from.kind()),
                begins,
                from.ends() == null ? begins : from.ends(),
                team(from, drawing),
                drawing,
                by,
                file.now());
        inspections.persist(inspection);
        trail.record(
                by,
                Change.of("supervision.act.inspection.opened", "inspection", inspection.id())
                        .to(inspection.title() + (drawing == null ? "" : " " + drawing.seed())));
        return inspection;
    }

    private Drawing drawing(NewInspection.Draw draw, Caller by) {
        List<String> pool = draw.of() == Drawing.Of.UNITS ? units(by) : tasks(draw.list(), by);
        int count = Objects.requireNonNull(draw.count());
        if (count > pool.size()) {
            throw new Invalid("count", "supervision.rectification.countTooLarge", pool.size());
        }
        String seed = draw.seed() == null || draw.seed().isBlank()
                ? randomSeed()
                : draw.seed().strip();
        List<String> inspectors = draw.inspectors();
        return Drawing.of(
                Objects.requireNonNull(draw.of()), seed, pool, count, inspectors.isEmpty() ? null : inspectors);
    }

    private static String team(NewInspection from, @Nullable Drawing drawing) {
        if (drawing == null || drawing.teamPool() == null || from.draw() == null) {
            return Objects.requireNonNull(from.team()).strip();
        }
        int count = Objects.requireNonNull(from.draw().teamCount());
        return String.join("、", Drawing.draw(drawing.seed(), Drawing.lines(drawing.teamPool()), count));
    }

    private static String randomSeed() {
        byte[] bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private List<String> units(Caller by) {
        return organization.units(by.regionId()).stream()
                .filter(unit -> !unit.set())
                .map(Unit::code)
                .sorted()
                .toList();
    }

    private List<String> tasks(@Nullable Long listId, Caller by) {
        Set<Long> issued = catalogue.lists(by).stream()
                .filter(TaskList::issued)
                .filter(list -> listId == null || list.id() == listId)
                .map(TaskList::id)
                .collect(Collectors.toSet());
        return catalogue.tasks(by).stream()
                .filter(task -> issued.contains(task.listId()))
                .map(task -> task.listId() + "/" + task.code())
                .sorted()
                .toList();
    }

    public Inspection inspection(long id, Caller by) {
        return inspections.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** Newest first. */
    public List<Inspection> inspections(Caller by) {
        return inspections.visible(by);
    }

    /** 提出问题: opens a finding; the office then hands it to a unit or dismisses it. */
    public Finding find(NewFinding from, Caller by) {
        Found found = from.checked(file.today());
        Task task = found.taskId() == null ? null : catalogue.task(found.taskId(), by);
        if (found.inspectionId() != null) {
            inspection(found.inspectionId(), by);
        }
        if (found.recurrenceOf() != null) {
            file.take(found.recurrenceOf(), null, by);
        }
        file.require(from.evidence(), by);
        LocalDate due = from.due() == null ? file.in(terms.immediate()) : from.due();
        Finding finding = new Finding(found, lead(from.lead(), task, by), due, by, file.now());
        finding.move(Set.of(FindingStage.FOUND), FindingStage.FOUND, file.now(), file.in(terms.assignment()));
        file.open(finding, from.evidence(), by);
        file.tellOffice(finding, "opened", found.title(), String.valueOf(finding.actBy()));
        return file.note(finding, FindingAct.OPENED, found.problem(), from.evidence(), by);
    }

    /**
     * 交办: hands the finding to the unit that has to put it right.
     *
     * @param lead code of another unit than the finder named; null keeps that
     * @param due another last day; null keeps the finder's
     */
    public Finding assign(
            long id, @Nullable String lead, @Nullable LocalDate due, @Nullable Integer seenVersion, Caller by) {
        Finding finding = file.take(id, seenVersion, by);
        if (due != null && due.isBefore(file.today())) {
            throw new Invalid("due", "supervision.rectification.duePast");
        }
        long unit = lead == null || lead.isBlank() ? finding.leadUnitId() : unit(lead, by);
        file.move(finding, Set.of(FindingStage.FOUND), FindingStage.ASSIGNED, file.in(terms.plan()));
        finding.hand(unit, due == null ? finding.due() : due);
        file.show(finding, unit, by);
        file.pass(finding, "assignFinding", Map.of("assigned", true));
        file.tellUnit(finding, "assigned", finding.found().title(), String.valueOf(finding.actBy()));
        return file.note(finding, FindingAct.ASSIGNED, organization.ref(unit).name(), List.of(), by);
    }

    /** 不予立项: the office hands the finding to nobody, and says why. */
    public Finding dismiss(long id, @Nullable String reason, @Nullable Integer seenVersion, Caller by) {
        Finding finding = file.take(id, seenVersion, by);
        ReasonText.require("reason", reason);
        file.move(finding, Set.of(FindingStage.FOUND), FindingStage.DISMISSED, null);
        file.pass(finding, "assignFinding", Map.of("assigned", false));
        return file.note(finding, FindingAct.DISMISSED, reason, List.of(), by);
    }

    private long lead(@Nullable String code, @Nullable Task task, Caller by) {
        if (code == null || code.isBlank()) {
            if (task == null) {
                throw new Invalid("lead", "supervision.unitMissing");
            }
            return task.leadUnitId();
        }
        return unit(code, by);
    }

    private long unit(String code, Caller by) {
        return organization
                .byCode(by.regionId(), code.strip())
                .filter(unit -> !unit.set())
                .map(Unit::id)
                .orElseThrow(() -> new Invalid("lead", "supervision.unitUnknown", code));
    }
}
