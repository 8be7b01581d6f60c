package org.guatu.organization.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.organization.Administering;
import org.guatu.organization.Organization;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.Region;
import org.guatu.organization.Roles;
import org.guatu.organization.Staffing;
import org.guatu.organization.access.password.FirstPasswordFile;
import org.guatu.organization.access.password.OneTimePassword;
import org.guatu.platform.BothLanguages;
import org.guatu.platform.Caller;
import org.jboss.logging.Logger;

/**
 * Sees to it that an office of one's own has its three administrators: where nobody can come in yet, makes the region and
 * the accounts {@code admin}, {@code security} and {@code auditor}; where an office of before joined what belongs apart,
 * takes it apart and makes an account for each of the three that nobody holds any more. Their one-time passwords are
 * written to a file that standard output names, and to no log. Where they were lost before anybody came in, each start says how to get
 * others.
 */
@ApplicationScoped
class FirstAdministrators {
    private static final Logger LOG = Logger.getLogger(FirstAdministrators.class);

    private final Admitting admitting;
    private final Administering administering;
    private final Organization organization;
    private final Staffing staffing;
    private final FirstPasswordFile file;
    private final String office;
    private final String regionCode;
    private final String regionName;
    private final boolean again;

    FirstAdministrators(
            Admitting admitting,
            Administering administering,
            Organization organization,
            Staffing staffing,
            FirstPasswordFile file,
            @ConfigProperty(name = "guatu.office") String office,
            @ConfigProperty(name = "guatu.region.code") String regionCode,
            @ConfigProperty(name = "guatu.region.name") String regionName,
            @ConfigProperty(name = "guatu.first-password") String firstPassword) {
        this.admitting = admitting;
        this.administering = administering;
        this.organization = organization;
        this.staffing = staffing;
        this.file = file;
        this.office = office;
        this.regionCode = regionCode;
        this.regionName = regionName;
        this.again = firstPassword.equals("again");
    }

    /** Who administers what, under which name the account is made. */
    private enum Administrator {
        ADMIN(Roles.SYS_ADMIN, "系统管理员"),
        SECURITY(Roles.SECURITY_ADMIN, "安全管理员"),
        AUDITOR(Roles.AUDITOR, "审计员");

        private final String role;
        private final String title;

        Administrator(String role, String title) {
            this.role = role;
            this.title = title;
        }

        private String username() {
            return name().toLowerCase(Locale.ROOT);
        }

        private PersonCard person() {
            return new PersonCard(title, null, List.of(new PostCard(null, role)));
        }
    }

    void welcome(@Observes @Priority(1000) StartupEvent start) {
        if (!office.equals("none")) {
            return;
        }
        try {
            List<OneTimePassword> given = QuarkusTransaction.requiringNew().call(this::written);
            given.forEach(this::print);
            if (given.isEmpty()) {
                remind();
            }
        } catch (PersistenceException e) {
            LOG.info("another node made the first accounts");
        }
    }

    private void print(OneTimePassword given) {
        System.out.printf("%s password (once): in the file %s%n", given.username(), file.path());
    }

    private void remind() {
        if (Stream.of(Administrator.values()).map(Administrator::username).anyMatch(admitting::awaitsFirst)) {
            System.out.println(BothLanguages.text("organization.start.firstPassword"));
        }
    }

    /** Where they cannot be written, nothing was given. */
    private List<OneTimePassword> written() {
        List<OneTimePassword> given = given();
        if (!given.isEmpty()) {
            file.write(given);
        }
        return given;
    }

    private List<OneTimePassword> given() {
        if (admitting.nobody()) {
            Region region = organization
                    .regionByCode(regionCode)
                    .orElseGet(() -> administering.addRegion(regionCode, regionName, null));
            return missing(region);
        }
        List<OneTimePassword> given = new ArrayList<>();
        for (Region region : organization.regions()) {
            if (admitting.anybody(region.id())) {
                staffing.takeApart(region.id());
                given.addAll(missing(region));
            }
        }
        if (again) {
            Stream.of(Administrator.values())
                    .flatMap(one -> admitting.welcomeAgain(one.username()).stream())
                    .forEach(given::add);
        }
        return given;
    }

    /** An account for each of the three that nobody holds. */
    private List<OneTimePassword> missing(Region region) {
        return Stream.of(Administrator.values())
                .filter(one ->
                        organization.peopleWithRole(region.id(), one.role).isEmpty())
                .map(one -> admitting.welcome(Caller.systemIn(region.id()), free(one.username()), one.person()))
                .toList();
    }

    private String free(String username) {
        String name = username;
        for (int more = 2; !admitting.taken(Set.of(name)).isEmpty(); more++) {
            name = username + more;
        }
        return name;
    }
}
