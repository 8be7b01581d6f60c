package org.guatu.insight.duty;

import java.util.List;
import org.guatu.insight.Act.Holder;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.SubstitutePosts;

/** From whom somebody has a duty only because they stand in. */
public final class SubstituteDuties {
    private SubstituteDuties() {}

    public static List<SubstitutePosts.Absent> from(Duty duty, Caller by, Organization organization) {
        UnitRef lead = duty.lead();
        if (by.stead() == null) {
            return List.of();
        }
        Long unit = lead == null || duty.kind().holder() != Holder.LEAD
                ? null
                : organization.byCode(by.regionId(), lead.code()).map(Unit::id).orElse(null);
        return by.behind(duty.kind().roles(), unit);
    }
}
