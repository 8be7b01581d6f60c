package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.CooperatingParts.Owed;
import org.guatu.lifecycle.command.RequestCloseOut;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;

/** A close-out needs the part of every cooperating unit, in or waived (未报) with a reason (domain brief §4.1). */
@ApplicationScoped
@Transactional
public class WaivingParts {
    private final Lifecycle lifecycle;
    private final CooperatingParts parts;
    private final CloseOuts requests;
    private final Organization organization;

    WaivingParts(Lifecycle lifecycle, CooperatingParts parts, CloseOuts requests, Organization organization) {
        this.lifecycle = lifecycle;
        this.parts = parts;
        this.requests = requests;
        this.organization = organization;
    }

    /** What is neither in nor was waived by an earlier request of the running year of a task that the caller sees. */
    public List<Owed> open(long taskId, Caller by) {
        Lifecycle.Current current = lifecycle.current(taskId, by);
        return open(current.task(), current.year());
    }

    private List<Owed> open(Task task, TaskYear year) {
        Map<Long, WaivedPart> before = waivedBefore(year);
        return parts.owed(task, year).stream()
                .filter(one -> !before.containsKey(one.unitId()))
                .toList();
    }

    /** The parts that a request waives, with those waived before; refused while one is neither in nor waived. */
    List<WaivedPart> waived(Task task, TaskYear year, RequestCloseOut asked) {
        Map<String, String> reasons = asked.waivers();
        List<WaivedPart> waived = new ArrayList<>(waivedBefore(year).values());
        List<Problem> problems = new ArrayList<>();
        for (Owed owed : open(task, year)) {
            UnitRef unit = organization.ref(owed.unitId());
            String reason = reasons.get(unit.code());
            if (reason == null) {
                problems.add(Problem.of(
                        "waived",
                        "lifecycle.partMissing",
                        unit.name(),
                        owed.periods().size()));
            } else {
                waived.add(new WaivedPart(owed.unitId(), reason));
            }
        }
        reasons.keySet().stream()
                .filter(code -> organization.byCode(task.regionId(), code).isEmpty())
                .forEach(code -> problems.add(Problem.of("waived", "organization.unknownUnit", code)));
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return waived;
    }

    private Map<Long, WaivedPart> waivedBefore(TaskYear year) {
        Map<Long, WaivedPart> waived = new LinkedHashMap<>();
        requests.of(year.id())
                .forEach(request -> request.waived().forEach(one -> waived.putIfAbsent(one.unitId(), one)));
        return waived;
    }
}
