package org.guatu.supervision.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guatu.catalogue.Task;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.organization.Post;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.jspecify.annotations.Nullable;

/** The people whom a letter names: who answers questions about it, and which leader gets a copy. */
@ApplicationScoped
class NamedPeople {
    private final Organization organization;

    NamedPeople(Organization organization) {
        this.organization = organization;
    }

    /** Who of the office drafted it; where a leader did, somebody of the office: of work of its own, of neither body. */
    String contact(Task task, Caller by) {
        boolean drafts = by.personId() != 0 && by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        Optional<Person> named =
                drafts ? Optional.of(organization.person(by.personId())) : officer(task.regionId(), task.leadUnitId());
        return named.map(NamedPeople::contact).orElse("");
    }

    private static String contact(Person person) {
        String phone = person.phone();
        return phone == null ? text("contact", person.name()) : text("contactPhone", person.name(), phone);
    }

    private Optional<Person> officer(long regionId, long unitId) {
        List<Person> officers = new ArrayList<>();
        for (long id : organization.peopleWithRole(regionId, Roles.RULE_OF_LAW_OFFICE)) {
            boolean own = organization.posts(id).stream().map(Post::unitId).anyMatch(unit -> same(unit, unitId));
            if (!own) {
                officers.add(organization.person(id));
            }
        }
        return officers.stream().findFirst();
    }

    private boolean same(@Nullable Long unit, long other) {
        return unit != null && organization.sameBody(unit, other);
    }

    /** 抄送: the leader whom the list names for the task; else the one who alone holds the role; else the role. */
    String copy(String role, Task task) {
        List<Long> holders = organization.peopleWithRole(task.regionId(), role);
        String official = task.wording().leadingOfficial();
        String name = role.equals(Roles.DISTRICT_LEADER) && official != null && !official.isBlank()
                ? official.strip()
                : holders.size() == 1 ? organization.person(holders.get(0)).name() : null;
        return name == null ? text("copy." + role) : text("copyNamed", text("copy." + role), name);
    }

    private static String text(String key, Object... arguments) {
        return Texts.text(Languages.CHINESE, "supervision.paper." + key, arguments);
    }
}
