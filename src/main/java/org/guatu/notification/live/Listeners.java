package org.guatu.notification.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.guatu.notification.Inbox;
import org.guatu.organization.access.Session;
import org.guatu.organization.access.SigningIn;
import org.guatu.platform.Caller;
import org.guatu.platform.TooMany;
import org.guatu.platform.time.RealTime;

/**
 * All who listen to this node. Every few seconds one statement asks whether anything was told or read at all; only then
 * are the counts of all listeners taken, together, and only whose count has changed is told. Whose session has ended is
 * told nothing more, and after a while everybody comes anew.
 */
@ApplicationScoped
public class Listeners {
    private final Inbox inbox;
    private final SigningIn signingIn;
    private final LiveRules rules;
    private final Clock clock;
    private final Set<Listener> open = ConcurrentHashMap.newKeySet();
    private String seen = "";
    private Instant pulsed = Instant.MIN;

    Listeners(Inbox inbox, SigningIn signingIn, LiveRules rules, @RealTime Clock clock) {
        this.inbox = inbox;
        this.signingIn = signingIn;
        this.rules = rules;
        this.clock = clock;
    }

    /** Listens until the window closes; the count of this moment comes first. Refused where too many listen. */
    public Multi<UnreadCount> listen(Session session) {
        if (open.size() >= rules.most()) {
            throw new TooMany("notification.tooManyListen");
        }
        long unread = inbox.countUnread(session.caller());
        // Only the newest count matters to a window that reads slowly.
        return Multi.createFrom().emitter(line -> begin(session, unread, line), BackPressureStrategy.LATEST);
    }

    /** Called where nobody may wait for the database. */
    private void begin(Session session, long unread, MultiEmitter<? super UnreadCount> line) {
        makeWay(session.caller().personId());
        Listener listener = new Listener(session.caller(), session.tokenId(), clock.instant(), line);
        line.onTermination(() -> open.remove(listener));
        listener.tell(unread);
        open.add(listener);
    }

    private void makeWay(long personId) {
        List<Listener> own = open.stream()
                .filter(one -> one.caller().personId() == personId)
                .sorted(Comparator.comparing(Listener::since))
                .toList();
        own.subList(0, Math.max(0, own.size() - rules.mostOfOne() + 1)).forEach(Listener::end);
    }

    @Scheduled(every = "{guatu.live.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        look();
    }

    /** Tells whose count has changed; answers how many windows that were. */
    public int look() {
        if (open.isEmpty()) {
            return 0;
        }
        boolean pulse = pulsed.plus(rules.pulse()).isBefore(clock.instant());
        if (pulse) {
            pulsed = clock.instant();
            endWhoMayNotListen();
            open.forEach(Listener::tryLine);
        }
        String now = inbox.mark();
        boolean all = pulse || !now.equals(seen);
        seen = now;
        // What was told between the count of a new listener and its listing is told now.
        return tell(open.stream().filter(one -> all || one.isNew()).toList());
    }

    private int tell(List<Listener> some) {
        Map<Caller, Long> counts =
                inbox.countUnread(some.stream().map(Listener::caller).collect(Collectors.toSet()));
        return (int) some.stream()
                .filter(one -> one.tell(counts.getOrDefault(one.caller(), 0L)))
                .count();
    }

    private void endWhoMayNotListen() {
        Set<Long> inForce =
                signingIn.inForce(open.stream().map(Listener::tokenId).collect(Collectors.toSet()));
        Instant oldest = clock.instant().minus(rules.longest());
        open.stream()
                .filter(one -> !inForce.contains(one.tokenId()) || one.since().isBefore(oldest))
                .forEach(Listener::end);
    }

    /** How many windows listen to this node. */
    public int listening() {
        return open.size();
    }

    /** Before the node waits for the calls in flight, which these would be for hours. */
    void stop(@Observes ShutdownDelayInitiatedEvent stop) {
        open.forEach(Listener::end);
    }
}
