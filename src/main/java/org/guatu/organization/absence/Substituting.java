package org.guatu.organization.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** 代理: a person, or an administrator for them, names who stands in while they are away; it ends by itself or earlier. */
@ApplicationScoped
@Transactional
public class Substituting {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final Substitutions substitutions;
    private final SubstitutionChecks checks;
    private final SubstitutionCards cards;
    private final LendingRules rules;
    private final Organization organization;
    private final Trail trail;
    private final Clock clock;
    private final Event<SubstitutionEvent> events;

    Substituting(
            Substitutions substitutions,
            SubstitutionChecks checks,
            SubstitutionCards cards,
            LendingRules rules,
            Organization organization,
            Trail trail,
            Clock clock,
            Event<SubstitutionEvent> events) {
        this.substitutions = substitutions;
        this.checks = checks;
        this.cards = cards;
        this.rules = rules;
        this.organization = organization;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** Names a substitute. From the first day on, or at once, they hold the lent posts too. */
    public SubstitutionCard name(NameSubstitute asked, Caller by) {
        NewSubstitution wanted = asked.checked(by.personId());
        LendingRules.requireOwnOrAdministrator(wanted.absentId(), by);
        substitutions.lockPeople(wanted.absentId(), wanted.substituteId());
        SubstitutionChecks.Checked checked = checks.check(wanted, by);
        Person absent = checked.absent();
        Person substitute = checked.substitute();
        Substitution made = new Substitution(wanted, by.regionId(), checked.posts(), by, clock.instant());
        substitutions.persist(made);
        String told = made.from() + "–" + made.to() + ": " + rules.told(checked.posts());
        record(by, "organization.act.nameSubstitute", absent, substitute.name() + ", " + told, made.reason());
        record(by, "organization.act.standIn", substitute, absent.name() + ", " + told, made.reason());
        events.fire(new SubstitutionEvent.Named(made, absent.name(), substitute.name()));
        return cards.card(made, by);
    }

    /** Ends a substitution at once: the very next request of the substitute is their own again. */
    public SubstitutionCard end(long id, Because because, Caller by) {
        Substitution one = cards.visible(id, by);
        LendingRules.requireOwnOrAdministrator(one.absentId(), by);
        if (one.stateOn(LocalDate.now(clock)) == Substitution.State.OVER) {
            throw new Refusal("organization.absence.endedAlready");
        }
        String why = because.reason();
        finish(one, why == null ? "" : why.strip(), by);
        return cards.card(one, by);
    }

    /** Ends all of the person's that are not over: those in which they stand in, and their own where these fall too. */
    public void endAllOf(Person person, boolean own, String why, Caller by) {
        substitutions.touching(person.id(), LocalDate.now(clock), FOREVER).stream()
                .filter(one -> own || one.absentId() != person.id())
                .forEach(one -> finish(one, why, by));
    }

    private void finish(Substitution one, String why, Caller by) {
        one.end(why, by, clock.instant());
        substitutions.flush();
        Person absent = organization.person(one.absentId());
        Person substitute = organization.person(one.substituteId());
        record(by, "organization.act.endSubstitution", absent, substitute.name(), why);
        record(by, "organization.act.endSubstitution", substitute, absent.name(), why);
        events.fire(new SubstitutionEvent.Ended(one, absent.name(), substitute.name()));
    }

    private void record(Caller by, String act, Person subject, String to, String why) {
        trail.record(by, Change.of(act, "person", subject.id()).to(to).because(why));
    }

    /** Whoever is away cannot stand in. */
    public static class SubstituteAway extends Refusal {
        SubstituteAway(String substitute, LocalDate from, LocalDate to) {
            super("organization.absence.substituteAway", substitute, from.toString(), to.toString());
        }
    }

    /** Whoever stands in for somebody cannot be away: a substitute's substitute inherits nothing. */
    public static class StandsIn extends Refusal {
        StandsIn(String absent, String other) {
            super("organization.absence.standsIn", absent, other);
        }
    }

    /** A post is lent to one person at a time. */
    public static class LentAlready extends Refusal {
        LentAlready(String substitute, LocalDate from, LocalDate to) {
            super("organization.absence.lentAlready", substitute, from.toString(), to.toString());
        }
    }
}
