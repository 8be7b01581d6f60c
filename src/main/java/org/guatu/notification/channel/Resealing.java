package org.guatu.notification.channel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The server's key was changed: what is sealed under an old one is sealed anew at the start, page by page, so that the old
 * key can be taken away. What no key opens is named in the log and at its channel, and has to be typed again.
 */
@ApplicationScoped
public class Resealing {
    private static final Logger LOG = Logger.getLogger(Resealing.class);
    private static final int PAGE = 100;
    /** After the schema is whole and the deployment open. */
    private static final int AFTER_THE_REST = 500;

    private final Connecting connecting;
    private final Vault vault;

    Resealing(Connecting connecting, Vault vault) {
        this.connecting = connecting;
        this.vault = vault;
    }

    void begin(@Observes @Priority(AFTER_THE_REST) StartupEvent start) {
        if (vault.isOpen() && vault.hasOldKeys()) {
            sealAnew();
        }
    }

    /** How many channels were sealed anew, and how many no key opens. */
    public record Outcome(int sealed, int unreadable) {}

    /** Does it for all channels of all regions; again it finds nothing to do. */
    public Outcome sealAnew() {
        int sealed = 0;
        int unreadable = 0;
        for (List<Long> page = after(0); !page.isEmpty(); page = after(page.get(page.size() - 1))) {
            for (long id : page) {
                switch (QuarkusTransaction.requiringNew().call(() -> connecting.sealAnew(id))) {
                    case SEALED -> sealed++;
                    case UNREADABLE -> {
                        unreadable++;
                        LOG.warnf(
                                "channel %d can be opened with none of the keys in GUATU_SECRET_KEY and"
                                        + " GUATU_SECRET_OLD_KEYS: type its address and secret again",
                                id);
                    }
                    case CURRENT -> {}
                }
            }
        }
        LOG.infof("%d channels were sealed anew under the present key, %d can be opened with none", sealed, unreadable);
        return new Outcome(sealed, unreadable);
    }

    private List<Long> after(long id) {
        return QuarkusTransaction.requiringNew().call(() -> connecting.idsAfter(id, PAGE));
    }
}
