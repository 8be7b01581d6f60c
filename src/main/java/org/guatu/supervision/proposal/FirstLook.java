package org.guatu.supervision.proposal;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.guatu.organization.Organization;
import org.guatu.organization.Region;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.jboss.logging.Logger;

/**
 * Looks at the proposals once, beside the start, so that nobody waits for the rules to be read. It begins when everything
 * else is open; a look that fails is told to the log, and the first reader's succeeds or says why.
 */
@ApplicationScoped
class FirstLook {
    private static final Logger LOG = Logger.getLogger(FirstLook.class);
    private static final int LAST = 3000;

    private final Proposing proposing;
    private final Organization organization;

    FirstLook(Proposing proposing, Organization organization) {
        this.proposing = proposing;
        this.organization = organization;
    }

    void begin(@Observes @Priority(LAST) StartupEvent start) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Thread look = new Thread(this::look, "first-look");
            look.setDaemon(true);
            look.start();
        }
    }

    private void look() {
        try {
            for (Region region : organization.regions()) {
                proposing.all(new Caller(
                        0, Caller.SYSTEM.name(), region.id(), Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), ""));
            }
        } catch (RuntimeException e) {
            LOG.debug("the first look at the proposals failed", e);
        }
    }
}
