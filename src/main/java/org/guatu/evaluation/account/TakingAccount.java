package org.guatu.evaluation.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/** Takes account of a list on any day up to now: its tasks in the caller's scope, each in its newest year. */
@ApplicationScoped
@Transactional
public class TakingAccount {
    private final GatheringFacts gathering;
    private final Catalogue catalogue;
    private final Organization organization;
    private final OfficeTime time;

    TakingAccount(GatheringFacts gathering, Catalogue catalogue, Organization organization, OfficeTime time) {
        this.gathering = gathering;
        this.catalogue = catalogue;
        this.organization = organization;
        this.time = time;
    }

    /**
     * The account of a list; 404 where the caller does not see it.
     *
     * @param asked null means today, and so does a day that has not come yet
     */
    public ListAccount of(long listId, @Nullable LocalDate asked, Caller by) {
        TaskList list = catalogue.list(listId, by);
        if (!list.issued()) {
            throw new Refusal("evaluation.account.notIssued", list.title());
        }
        LocalDate today = time.today();
        LocalDate day = asked == null || asked.isAfter(today) ? today : asked;
        RegionFacts facts = gathering.allYears(day, by);
        List<TaskInYear> tasks = facts.newest().stream()
                .filter(one -> one.task().listId() == listId)
                .toList();
        Map<Long, UnitRef> units = organization.refsOn(by.regionId(), day);
        WorkCalendar calendar = time.calendar(by.regionId());
        List<AccountItem> items = tasks.stream()
                .flatMap(one -> item(facts.years(one.task()), day, units, calendar).stream())
                .toList();
        return ListAccount.of(
                listId,
                list.title(),
                LocalDate.of(list.year(), 1, 1),
                LocalDate.of(list.until(), 12, 31),
                day,
                tasks.size() - items.size(),
                items);
    }

    private static Optional<AccountItem> item(
            List<TaskInYear> years, LocalDate day, Map<Long, UnitRef> units, WorkCalendar calendar) {
        TaskInYear one = years.get(years.size() - 1);
        Standing standing =
                WholeSpan.standing(years.stream().map(TaskInYear::facts).toList(), calendar, day);
        LocalDate since = one.facts().standing().workSince();
        return TaskClass.of(standing, since != null && !since.isAfter(day))
                .map(found -> new AccountItem(
                        one.task().id(),
                        one.task().code(),
                        one.task().title(),
                        one.areaOn(day),
                        UnitRef.among(units, one.leadOn(day)),
                        one.task().deadline().raw(),
                        one.facts().dueOn(day),
                        one.task().closable(),
                        Objects.requireNonNullElse(one.task().wording().points(), BigDecimal.ONE),
                        found,
                        standing));
    }
}
