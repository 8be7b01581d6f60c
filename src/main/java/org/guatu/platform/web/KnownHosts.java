package org.guatu.platform.web;

import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers only to the names by which this office is reached: that of its address and those listed beside it. A name that
 * somebody made up ({@code Host}) would stand in redirects and make our own pages look foreign. This machine's own names
 * count where the office is reached on it, and in a demonstration.
 */
@ApplicationScoped
class KnownHosts {
    static final String KEY = "platform.unknownHost";

    private static final int MISDIRECTED = 421;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "[::]", "::");

    private final Set<String> names = new HashSet<>();

    KnownHosts(
            @ConfigProperty(name = "guatu.address") String address,
            @ConfigProperty(name = "guatu.hosts") Optional<List<String>> listed,
            @ConfigProperty(name = "guatu.demonstration") boolean demonstration) {
        names.add(spelled(URI.create(address).getHost()));
        listed.ifPresent(some -> some.forEach(name -> names.add(spelled(name))));
        if (demonstration || names.stream().anyMatch(name -> LOOPBACK.contains(name) || EVERY_ADDRESS.contains(name))) {
            names.addAll(LOOPBACK);
        }
        names.removeAll(EVERY_ADDRESS);
        names.remove("");
    }

    void guard(@Observes Router router) {
        router.route().order(FirstLooks.HOST.order()).handler(this::look);
    }

    private void look(RoutingContext sent) {
        HostAndPort asked = sent.request().authority();
        String name = asked == null ? "" : asked.host();
        if (names.contains(spelled(name))) {
            sent.next();
        } else {
            EarlyAnswer.send(sent, MISDIRECTED, "Misdirected Request", KEY, name);
        }
    }

    private static String spelled(@Nullable String name) {
        String lower = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
