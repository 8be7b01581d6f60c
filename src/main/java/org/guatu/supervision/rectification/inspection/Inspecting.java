package org.guatu.supervision.rectification.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 督察: opens inspections and draws by lot what is looked at, and by whom. */
@ApplicationScoped
@Transactional
public class Inspecting {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED_BYTES = 16;

    private final Inspections inspections;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Trail trail;
    private final Clock clock;

    Inspecting(Inspections inspections, Catalogue catalogue, Organization organization, Trail trail, Clock clock) {
        this.inspections = inspections;
        this.catalogue = catalogue;
        this.organization = organization;
        this.trail = trail;
        this.clock = clock;
    }

    /** Opens an inspection, and draws at once where it is by lot. */
    public Inspection open(NewInspection from, Caller by) {
        from.check(LocalDate.now(clock));
        NewInspection.Draw draw = from.draw();
        Drawing drawing = draw == null ? null : drawing(draw, by);
        LocalDate begins = Objects.requireNonNull(from.begins());
        Inspection inspection = new Inspection(
                Objects.requireNonNull(from.title()).strip(),
                Objects.requireNonNull(from.kind()),
                begins,
                from.ends() == null ? begins : from.ends(),
                team(from, drawing),
                drawing,
                by,
                clock.instant());
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

    /** The title where the caller may see the inspection, else null. */
    public @Nullable String title(long id, Caller by) {
        return inspections.visible(id, by).map(Inspection::title).orElse(null);
    }

    /** Newest first. */
    public List<Inspection> inspections(Caller by) {
        return inspections.visible(by);
    }
}
