package org.guatu.catalogue.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Which coordination group an area belongs to: as the office says, else by the area's words. */
@ApplicationScoped
@Transactional
public class CoordinationLines {
    private final AreaGroups said;
    private final Catalogue catalogue;
    private final Trail trail;

    CoordinationLines(AreaGroups said, Catalogue catalogue, Trail trail) {
        this.said = said;
        this.catalogue = catalogue;
        this.trail = trail;
    }

    /**
     * An area with its group.
     *
     * @param said whether the office named the group; else its words did
     */
    public record Line(String area, CoordinationGroup group, boolean said) {}

    /** An area and the group that it is to belong to. */
    public record NameGroup(@Nullable String area, @Nullable String group) {}

    /** The group of any area of the caller's region. */
    public Function<String, CoordinationGroup> of(Caller by) {
        Map<String, CoordinationGroup> named = named(by);
        return area -> named.getOrDefault(area, CoordinationGroup.byWords(area));
    }

    /** Every area of the caller's tasks, by its group. */
    public List<Line> lines(Caller by) {
        Map<String, CoordinationGroup> named = named(by);
        return catalogue.tasks(by).stream()
                .map(Task::area)
                .distinct()
                .map(area -> new Line(
                        area, named.getOrDefault(area, CoordinationGroup.byWords(area)), named.containsKey(area)))
                .sorted(Comparator.comparing(Line::group))
                .toList();
    }

    /** What the office has named in the caller's region: each area with its group. */
    public Map<String, CoordinationGroup> named(Caller by) {
        return said.ofRegion(by.regionId()).stream().collect(Collectors.toMap(AreaGroup::area, AreaGroup::belongsTo));
    }

    /** The office names the group of an area. */
    public Line name(NameGroup asked, Caller by) {
        List<Line> lines = lines(by);
        Line was = lines.stream()
                .filter(line -> line.area().equals(asked.area()))
                .findFirst()
                .orElseThrow(() -> new Invalid("area", "catalogue.group.areaUnknown"));
        CoordinationGroup group = CoordinationGroup.named(asked.group())
                .orElseThrow(() -> new Invalid("group", "catalogue.group.unknown"));
        said.of(by.regionId(), was.area())
                .ifPresentOrElse(
                        one -> one.belongTo(group),
                        () -> said.persist(new AreaGroup(by.regionId(), was.area(), group)));
        trail.record(
                by,
                Change.of("catalogue.act.nameGroup", "region", by.regionId())
                        .from(was.area() + "：" + was.group().title())
                        .to(was.area() + "：" + group.title()));
        return new Line(was.area(), group, true);
    }
}
