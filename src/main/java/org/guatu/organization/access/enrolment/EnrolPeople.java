package org.guatu.organization.access.enrolment;

import java.util.ArrayList;
import java.util.List;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** People to take in together: all of them, or none. */
public record EnrolPeople(@Nullable List<Newcomer> rows) {
    /** More would keep whoever waits for the slips too long. */
    private static final int MOST = 500;

    List<Newcomer> checked() {
        List<Newcomer> sent = rows == null ? List.of() : rows;
        new Invalid.Check()
                .require(!sent.isEmpty(), "rows", "organization.enrolment.nobody")
                .require(sent.size() <= MOST, "rows", "organization.enrolment.tooMany", MOST)
                .orRefuse();
        List<Newcomer> all = new ArrayList<>();
        sent.forEach(one -> all.add(one.inRow(all.size() + 1)));
        return all;
    }
}
