package org.guatu.debriefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.casework.Casework;
import org.guatu.debriefing.command.AddReporter;
import org.guatu.debriefing.command.OpenRound;
import org.guatu.debriefing.command.OrderSpeakers;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.organization.Post;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.time.OfficeDays;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** The office opens a round, asks further people, reminds those who have not reported and says who speaks. */
@ApplicationScoped
@Transactional
public class HoldingRounds {
    private static final int MOST_SPEAKERS = 50;

    private final DebriefingRounds rounds;
    private final DebriefingReports reports;
    private final Organization organization;
    private final Casework casework;
    private final Trail trail;
    private final DebriefingTerms terms;
    private final OfficeTime time;

    HoldingRounds(
            DebriefingRounds rounds,
            DebriefingReports reports,
            Organization organization,
            Casework casework,
            Trail trail,
            DebriefingTerms terms,
            OfficeTime time) {
        this.rounds = rounds;
        this.reports = reports;
        this.organization = organization;
        this.casework = casework;
        this.trail = trail;
        this.terms = terms;
        this.time = time;
    }

    /** Every reporter has a duty from now on; a unit is told once, however many of its people report. */
    public DebriefingRound open(OpenRound asked, Caller by) {
        asked.check(
                time.today(),
                asked.due() == null || time.calendar(by.regionId()).isWorkingDay(asked.due()));
        int year = Objects.requireNonNull(asked.year());
        if (rounds.opened(by.regionId(), year)) {
            throw new Refusal("debriefing.openedBefore", Integer.toString(year));
        }
        List<Unit> units = units(asked.units(), by);
        DebriefingRound round = new DebriefingRound(
                year,
                Objects.requireNonNull(asked.title()).strip(),
                asked.due() == null ? time.inWorkingDays(terms.report(), by.regionId()) : asked.due(),
                asked.template(),
                by,
                time.now());
        Map<Long, Post> people = people(asked, units, by);
        if (people.isEmpty() && (units.isEmpty() || !asked.withTeams())) {
            throw new Invalid("units", "debriefing.nobody");
        }
        rounds.persist(round);
        if (asked.withTeams()) {
            units.forEach(unit -> ask(round, round.due(), unit.id(), null, unit.name()));
        }
        Map<Long, String> names = names(people.keySet());
        people.forEach((person, post) ->
                ask(round, round.due(), post.unitId(), person, Objects.requireNonNull(names.get(person))));
        casework.note(round, DebriefingAct.OPENED, null, List.of(), by);
        tell(round, reports.ofRound(round.id()), "opened");
        return round;
    }

    private List<Unit> units(@Nullable List<String> codes, Caller by) {
        List<Unit> all = organization.units(by.regionId()).stream()
                .filter(unit -> !unit.set() && (codes == null || codes.contains(unit.code())))
                .toList();
        if (codes != null && all.size() < Set.copyOf(codes).size()) {
            throw new Invalid("units", "debriefing.unitUnknown");
        }
        return all;
    }

    /** Each once, with the first post that makes them report; leaders without a unit come along with any units. */
    private Map<Long, Post> people(OpenRound asked, List<Unit> units, Caller by) {
        Set<Long> wanted = units.stream().map(Unit::id).collect(Collectors.toSet());
        Map<Long, Post> people = new LinkedHashMap<>();
        organization.posts(by.regionId(), asked.holders()).stream()
                .filter(post -> post.unitId() == null || wanted.contains(post.unitId()))
                .forEach(post -> people.putIfAbsent(post.personId(), post));
        return people;
    }

    private Map<Long, String> names(Collection<Long> people) {
        return organization.people(people).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private DebriefingReport ask(
            DebriefingRound round, LocalDate due, @Nullable Long unit, @Nullable Long person, String name) {
        DebriefingReport report = new DebriefingReport(round, due, unit, person, name, time.now());
        reports.persist(report);
        return report;
    }

    /** Tells the units of some reports once each, and leaders without a unit together. */
    private void tell(DebriefingRound round, List<DebriefingReport> to, String what) {
        Set<Long> units = new LinkedHashSet<>();
        to.stream().map(DebriefingReport::unitId).forEach(units::add);
        for (Long unit : units) {
            String[] said = {
                round.title(),
                Long.toString(to.stream()
                        .filter(one -> Objects.equals(one.unitId(), unit))
                        .count()),
                round.due().toString()
            };
            if (unit == null) {
                casework.tellRole(round, Roles.DISTRICT_LEADER, what, said);
            } else {
                casework.tellUnit(round, unit, what, said);
            }
        }
    }

    /** Asks one more, or one who was excused; answers the report. */
    public DebriefingReport add(long roundId, AddReporter asked, Caller by) {
        DebriefingRound round = take(roundId, by);
        Long unit = unit(asked, by);
        Long person = asked.person();
        if (person == null && unit == null) {
            throw new Invalid("person", "debriefing.whoMissing");
        }
        LocalDate due =
                time.today().isAfter(round.due()) ? time.inWorkingDays(terms.again(), by.regionId()) : round.due();
        DebriefingReport report = reports.ofRound(roundId).stream()
                .filter(one -> person == null
                        ? one.personId() == null && Objects.equals(one.unitId(), unit)
                        : person.equals(one.personId()))
                .findFirst()
                .orElse(null);
        if (report == null) {
            String name = person == null
                    ? organization.ref(Objects.requireNonNull(unit)).name()
                    : organization.person(person, by).name();
            report = ask(round, due, unit, person, name);
        } else {
            if (report.stage() != DebriefingReport.Stage.EXCUSED) {
                throw new Refusal("debriefing.askedBefore", report.name());
            }
            report.ask(due, time.now());
        }
        casework.note(report, DebriefingAct.REPORTER_ADDED, null, List.of(), by);
        tell(round, List.of(report), "opened");
        return report;
    }

    /** Office-holders whom the round does not ask yet, by their name. */
    public List<Person> candidates(long roundId, Caller by) {
        Set<Long> asked = reports.reporters(roundId);
        Set<Long> free = organization.posts(by.regionId(), OpenRound.OFFICE_HOLDERS).stream()
                .map(Post::personId)
                .filter(person -> !asked.contains(person))
                .collect(Collectors.toSet());
        return organization.people(free).values().stream()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
    }

    private @Nullable Long unit(AddReporter asked, Caller by) {
        if (asked.unit() != null && !asked.unit().isBlank()) {
            return organization
                    .standing(by.regionId(), asked.unit())
                    .map(Unit::id)
                    .orElseThrow(() -> new Invalid("unit", "debriefing.unitUnknown"));
        }
        return asked.person() == null
                ? null
                : organization.posts(organization.person(asked.person(), by).id()).stream()
                        .map(Post::unitId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Reminds all who have not reported; answers how many. */
    public int remind(long roundId, Caller by) {
        DebriefingRound round = take(roundId, by);
        List<DebriefingReport> open = reports.ofRound(roundId).stream()
                .filter(one -> one.stage().waitsForReport())
                .toList();
        if (open.isEmpty()) {
            throw new Refusal("debriefing.nobodyOpen");
        }
        if (remindedToday(round, by)) {
            throw new Refusal("debriefing.remindedToday");
        }
        casework.note(round, DebriefingAct.REMINDED, Integer.toString(open.size()), List.of(), by);
        tell(round, open, "reminded");
        return open.size();
    }

    private boolean remindedToday(DebriefingRound round, Caller by) {
        return casework.story(round, by).stream()
                .anyMatch(step -> step.kind().equals(DebriefingAct.REMINDED.name())
                        && OfficeDays.dayOf(step.takenAt()).equals(time.today()));
    }

    /** Says who speaks at the meeting, in this order; whoever is not named does not. */
    public void order(long roundId, OrderSpeakers asked, Caller by) {
        DebriefingRound round = take(roundId, by);
        List<Long> wanted = asked.inOrder();
        List<DebriefingReport> chosen = reports.whole(wanted, by);
        new Invalid.Check()
                .require(wanted.size() <= MOST_SPEAKERS, "reports", "debriefing.tooMany", MOST_SPEAKERS)
                .require(
                        chosen.size() == wanted.size()
                                && chosen.stream()
                                        .allMatch(one -> one.roundId() == roundId
                                                && one.stage() != DebriefingReport.Stage.EXCUSED),
                        "reports",
                        "debriefing.speakerUnknown")
                .orRefuse();
        reports.speakers(roundId).forEach(one -> one.speakAt(null));
        chosen.forEach(one -> one.speakAt(wanted.indexOf(one.id()) + 1));
        trail.record(
                by,
                round.told(DebriefingAct.SPEAKERS_ORDERED)
                        .to(wanted.stream()
                                .flatMap(id -> chosen.stream().filter(one -> one.id() == id))
                                .map(DebriefingReport::name)
                                .collect(Collectors.joining("、"))));
    }

    private DebriefingRound take(long id, Caller by) {
        return Casework.seen(rounds.visible(id, by), null);
    }
}
