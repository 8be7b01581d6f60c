package org.guatu.organization.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.organization.Administering;
import org.guatu.organization.Organization;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.Region;
import org.guatu.organization.Roles;
import org.guatu.organization.access.password.OneTimePassword;
import org.guatu.platform.BothLanguages;
import org.guatu.platform.Caller;
import org.jboss.logging.Logger;

/**
 * Opens an office of one's own: where nobody can come in yet, makes the region and the account {@code admin} and prints
 * its one-time password once, on standard output and in no log. Where that was lost before anybody came in, each start
 * says how to get another one.
 */
@ApplicationScoped
class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private static final String USERNAME = "admin";

    private final Admitting admitting;
    private final Administering administering;
    private final Organization organization;
    private final String office;
    private final String regionCode;
    private final String regionName;
    private final boolean again;

    FirstAdministrator(
            Admitting admitting,
            Administering administering,
            Organization organization,
            @ConfigProperty(name = "guatu.office") String office,
            @ConfigProperty(name = "guatu.region.code") String regionCode,
            @ConfigProperty(name = "guatu.region.name") String regionName,
            @ConfigProperty(name = "guatu.first-password") String firstPassword) {
        this.admitting = admitting;
        this.administering = administering;
        this.organization = organization;
        this.office = office;
        this.regionCode = regionCode;
        this.regionName = regionName;
        this.again = firstPassword.equals("again");
    }

    void welcome(@Observes @Priority(1000) StartupEvent start) {
        if (!office.equals("none")) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew()
                    .call(this::admin)
                    .ifPresentOrElse(FirstAdministrator::print, this::remind);
        } catch (PersistenceException e) {
            LOG.info("another node made the first account");
        }
    }

    private static void print(OneTimePassword admin) {
        System.out.printf("admin password (once): %s%n", admin.password());
    }

    private void remind() {
        if (admitting.awaitsFirst(USERNAME)) {
            System.out.println(BothLanguages.text("organization.start.firstPassword"));
        }
    }

    private Optional<OneTimePassword> admin() {
        if (!admitting.nobody()) {
            return again ? admitting.welcomeAgain(USERNAME) : Optional.empty();
        }
        Region region = organization
                .regionByCode(regionCode)
                .orElseGet(() -> administering.addRegion(regionCode, regionName, null));
        PersonCard person = new PersonCard("系统管理员", null, List.of(new PostCard(null, Roles.SYS_ADMIN)));
        return Optional.of(admitting.welcome(Caller.systemIn(region.id()), USERNAME, person));
    }
}
