package org.guatu.organization.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.platform.trail.SubjectNames;

/** Accounts in the trail: by the name of their person and their own. */
@ApplicationScoped
@Transactional
public class AccountSubjects implements SubjectNames {
    private final Accounts accounts;

    AccountSubjects(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public Map<Long, String> names(long regionId, Set<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : accounts
                        .find(
                                "select a.id, p.name, a.username from Account a join Person p on p.id = a.personId"
                                        + " where a.regionId = ?1 and a.id in ?2",
                                regionId,
                                ids)
                        .project(Object[].class)
                        .stream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> row[1] + "（" + row[2] + "）"));
    }
}
