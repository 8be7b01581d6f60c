package org.guatu.notification.preference;

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

/** How each person wants to be told by mail. In the application everybody is always told everything. */
@ApplicationScoped
@Transactional
public class NoticePreferences {
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    private final Preferences preferences;
    private final Organization organization;
    private final Staffing staffing;
    private final NoticeRules rules;
    private final Trail trail;

    NoticePreferences(
            Preferences preferences, Organization organization, Staffing staffing, NoticeRules rules, Trail trail) {
        this.preferences = preferences;
        this.organization = organization;
        this.staffing = staffing;
        this.rules = rules;
        this.trail = trail;
    }

    /** How each of these people wants to be told. */
    public Map<Long, DeliverySettings> of(Collection<Long> people) {
        Map<Long, DeliverySettings> chosen = preferences.of(people);
        DeliverySettings otherwise = DeliverySettings.byDefault(rules);
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> chosen.getOrDefault(id, otherwise)));
    }

    public DeliverySettings of(Caller by) {
        return Objects.requireNonNull(of(Set.of(by.personId())).get(by.personId()));
    }

    /** Where mail reaches the caller; null where nobody said. */
    public @Nullable String address(Caller by) {
        return organization.person(by.personId()).email();
    }

    /** Notes what the caller wants. */
    public DeliverySettings choose(Caller by, PreferenceEdit edit) {
        check(edit);
        if (edit.address() != null) {
            staffing.reachMe(by, edit.address());
        }
        DeliverySettings before = of(by);
        DeliverySettings after = new DeliverySettings(
                Objects.requireNonNullElse(edit.email(), before.email()),
                new QuietHours(
                        time(edit.quietFrom(), before.quiet().from()),
                        time(edit.quietTo(), before.quiet().to()),
                        Objects.requireNonNullElse(
                                edit.quietDaysOff(), before.quiet().daysOff())),
                time(edit.digestAt(), before.digestAt()),
                Objects.requireNonNullElse(edit.language(), before.language()));
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

    private void keep(Caller by, DeliverySettings chosen) {
        Preference known = preferences.findById(by.personId());
        if (known == null) {
            preferences.persist(new Preference(by.personId(), chosen));
        } else {
            known.choose(chosen);
        }
    }

    private static void check(PreferenceEdit edit) {
        new Invalid.Check()
                .require(isTime(edit.quietFrom()), "quietFrom", "notification.timeUnreadable")
                .require(isTime(edit.quietTo()), "quietTo", "notification.timeUnreadable")
                .require(isTime(edit.digestAt()), "digestAt", "notification.timeUnreadable")
                .require(
                        edit.language() == null
                                || Set.of(DeliverySettings.CHINESE, DeliverySettings.ENGLISH)
                                        .contains(edit.language()),
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
