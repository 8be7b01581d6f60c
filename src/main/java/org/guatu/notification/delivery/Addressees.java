package org.guatu.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.notification.Notice;
import org.guatu.organization.Organization;

/** Who is meant by a notice today: the people of its unit, those who hold its role in the region, or its one person. */
@ApplicationScoped
class Addressees {
    private final Organization organization;

    Addressees(Organization organization) {
        this.organization = organization;
    }

    /** To whom notices go that are addressed alike. */
    private record To(long region, Long unit, String role, long person) {
        static To of(Notice notice) {
            return new To(
                    notice.regionId(),
                    notice.unitId() == null ? 0L : notice.unitId(),
                    notice.role() == null ? "" : notice.role(),
                    notice.personId() == null ? 0 : notice.personId());
        }
    }

    /** The people of each notice; whoever is addressed alike is looked up once. */
    Map<Notice, List<Long>> of(Collection<Notice> notices) {
        Map<To, List<Long>> known = new HashMap<>();
        return notices.stream()
                .collect(Collectors.toMap(
                        notice -> notice, notice -> known.computeIfAbsent(To.of(notice), this::people)));
    }

    private List<Long> people(To to) {
        if (to.person() != 0) {
            return List.of(to.person());
        }
        return to.unit() != 0 ? organization.peopleOf(to.unit()) : organization.peopleWithRole(to.region(), to.role());
    }
}
