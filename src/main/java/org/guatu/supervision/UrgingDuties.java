package org.guatu.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.casework.CaseDuty;
import org.guatu.casework.DutySource;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.Reporting;
import org.jspecify.annotations.Nullable;

/**
 * Urgings wait for the unit until they are answered, or what they urge is settled: a report on the task was handed in
 * since, or the task is no longer in the unit's hands.
 */
@ApplicationScoped
@Transactional
public class UrgingDuties implements DutySource {
    private final Urgings urgings;
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final Organization organization;

    UrgingDuties(
            Urgings urgings, Catalogue catalogue, Lifecycle lifecycle, Reporting reporting, Organization organization) {
        this.urgings = urgings;
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.organization = organization;
    }

    @Override
    public List<CaseDuty> waitingFor(Caller by) {
        List<Urging> unanswered = Roles.ofUnit(by) ? urgings.unanswered(by.units()) : List.of();
        Set<Long> tasks = unanswered.stream().map(Urging::taskId).collect(Collectors.toSet());
        Map<Long, TaskYear> years = lifecycle.newestOf(tasks);
        Map<Long, Instant> handedIn = reporting.lastHandedIn(tasks);
        return unanswered.stream()
                .filter(one -> inHand(years.get(one.taskId())))
                .filter(one -> !handedIn.getOrDefault(one.taskId(), Instant.MIN).isAfter(one.urgedAt()))
                .map(this::duty)
                .toList();
    }

    private static boolean inHand(@Nullable TaskYear year) {
        return year != null && year.phase().underWay() && year.phase() != Phase.COMPLETION_REPORTED;
    }

    private CaseDuty duty(Urging urging) {
        Task task = catalogue.task(urging.taskId());
        return new CaseDuty(
                "ANSWER_URGING",
                false,
                Set.of(),
                task.title(),
                task.id(),
                organization.ref(urging.unitId()),
                OfficeDays.dayOf(urging.urgedAt()),
                null,
                "/urgings#urging-" + urging.id());
    }
}
