package org.guatu.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.organization.Roles;
import org.guatu.organization.absence.SubstitutionEvent;
import org.guatu.organization.absence.handover.HandedOver;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who hold the posts concerned who stands in, who does not any more, and who took over: the absent person,
 * the substitute or receiver, and the colleagues who would otherwise wonder.
 */
@ApplicationScoped
@Transactional
public class AbsenceNotices {
    private final Notices notices;
    private final Clock clock;

    AbsenceNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** Whose people hear of it: those of a unit, or all who hold a role of the region. */
    private record To(@Nullable Long unit, @Nullable String role) {
        static To of(@Nullable Long unit, String role) {
            return unit != null && Roles.OF_A_UNIT.contains(role) ? new To(unit, null) : new To(null, role);
        }
    }

    void onSubstitution(@Observes SubstitutionEvent happened) {
        var one = happened.substitution();
        String key = happened instanceof SubstitutionEvent.Named
                ? "notification.substituteNamed"
                : "notification.substitutionEnded";
        send(
                one.regionId(),
                one.posts().stream().map(post -> To.of(post.unitId(), post.role())),
                key,
                List.of(
                        happened.absentName(),
                        happened.substituteName(),
                        one.from().toString(),
                        one.to().toString()));
    }

    void onHandOver(@Observes HandedOver happened) {
        var one = happened.handOver();
        send(
                one.regionId(),
                one.posts().stream().map(post -> To.of(post.unitId(), post.role())),
                "notification.handedOver",
                List.of(happened.leaver(), one.on().toString()));
    }

    private void send(long region, Stream<To> to, String key, List<String> arguments) {
        to.distinct()
                .forEach(one -> notices.persist(
                        new Notice(region, one.unit(), one.role(), 0, "/me", key, arguments, clock.instant())));
    }
}
