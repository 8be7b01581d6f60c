package org.guatu.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.organization.Organization;
import org.guatu.organization.Staffing;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps how each person wants to be told. In the application everybody is told everything, always. */
@ApplicationScoped
@Transactional
public class Preferring {
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    private final Preferences preferences;
    private final Organization organization;
    private final Staffing staffing;
    private final NoticeRules rules;
    private final Trail trail;

    Preferring(Preferences preferences, Organization organization, Staffing staffing, NoticeRules rules, Trail trail) {
        this.preferences = preferences;
        this.organization = organization;
        this.staffing = staffing;
        this.rules = rules;
        this.trail = trail;
    }

    /** How each of these people wants to be told. */
    public Map<Long, Reach> of(Collection<Long> people) {
        Map<Long, Reach> chosen = preferences.of(people);
        Reach otherwise = Reach.byDefault(rules);
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> chosen.getOrDefault(id, otherwise)));
    }

    public Reach of(Caller by) {
        return Objects.requireNonNull(of(Set.of(by.personId())).get(by.personId()));
    }

    /** Where mail reaches the caller; null where nobody said. */
    public @Nullable String address(Caller by) {
        return organization.person(by.personId()).email();
    }

    /** Notes what the caller wants. */
    public Reach choose(Caller by, Wishes wishes) {
        check(wishes);
        if (wishes.address() != null) {
            staffing.reachMe(by, wishes.address());
        }
        Reach before = of(by);
        Reach after = new Reach(
                Objects.requireNonNullElse(wishes.email(), before.email()),
                new QuietHours(
                        time(wishes.quietFrom(), before.quiet().from()),
                        time(wishes.quietTo(), before.quiet().to()),
                        Objects.requireNonNullElse(
                                wishes.quietDaysOff(), before.quiet().daysOff())),
                time(wishes.digestAt(), before.digestAt()),
                Objects.requireNonNullElse(wishes.language(), before.language()));
        if (!after.equals(before)) {
            keep(by, after);
            trail.record(
                    by,
                    Change.of("notification.act.choose", "person", by.personId())
                            .from(before)
                            .to(after));
        }
        return after;
    }

    private void keep(Caller by, Reach chosen) {
        Preference known = preferences.findById(by.personId());
        if (known == null) {
            preferences.persist(new Preference(by.personId(), chosen));
        } else {
            known.choose(chosen);
        }
    }

    private static void check(Wishes wishes) {
        new Invalid.Check()
                .require(isTime(wishes.quietFrom()), "quietFrom", "notification.timeUnreadable")
                .require(isTime(wishes.quietTo()), "quietTo", "notification.timeUnreadable")
                .require(isTime(wishes.digestAt()), "digestAt", "notification.timeUnreadable")
                .require(
                        wishes.language() == null
                                || Set.of(Reach.CHINESE, Reach.ENGLISH).contains(wishes.language()),
                        "language",
                        "notification.languageUnknown")
                .orRefuse();
    }

    private static boolean isTime(@Nullable String typed) {
        return typed == null || typed.matches(TIME);
    }

    private static LocalTime time(@Nullable String typed, LocalTime otherwise) {
        return typed == null ? otherwise : LocalTime.parse(typed);
    }
}
