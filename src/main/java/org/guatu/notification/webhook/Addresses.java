package org.guatu.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a message may go. A name is resolved here, every address of it is judged, and the connection is made to an
 * address that was judged: neither the name nor a second look-up can lead it elsewhere (SSRF).
 */
@ApplicationScoped
public class Addresses {
    private final Set<String> internal;
    /** Where everything outside goes through a proxy, the hosts that may be named; empty where it goes directly. */
    private final Optional<Set<String>> behindProxy;

    private final Lookup lookup;

    /** Resolves a name; tests answer what they like. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    @jakarta.inject.Inject
    Addresses(ChannelRules rules) {
        this(
                rules.internalHosts().orElse(Set.of()),
                rules.proxy().filter(proxy -> !proxy.isBlank()).map(proxy -> rules.proxyHosts()),
                InetAddress::getAllByName);
    }

    Addresses(Set<String> internal, Lookup lookup) {
        this(internal, Optional.empty(), lookup);
    }

    Addresses(Set<String> internal, Optional<Set<String>> behindProxy, Lookup lookup) {
        this.internal = plain(internal);
        this.behindProxy = behindProxy.map(Addresses::plain);
        this.lookup = lookup;
    }

    private static Set<String> plain(Set<String> hosts) {
        return hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Refuses a host to which nothing may go. What lies behind a proxy is not resolved here, for the proxy resolves the
     * name itself and might come to another address: whoever runs the server lists the hosts instead.
     */
    public void judge(String host) throws NotSent {
        if (!throughProxy(host)) {
            of(host);
        } else if (!behindProxy.orElse(Set.of()).contains(host.toLowerCase(Locale.ROOT))) {
            throw new NotSent(Failure.forGood("notification.failed.notListed", host));
        }
    }

    /** Whether the host is reached through the proxy. */
    boolean throughProxy(String host) {
        return behindProxy.isPresent() && !isInternal(host);
    }

    /** Whether whoever runs the server listed this host as one of the office's own network. */
    public boolean isInternal(String host) {
        return internal.contains(host.toLowerCase(Locale.ROOT));
    }

    /** An address of the host to which the connection may be made. */
    public InetAddress of(String host) throws NotSent {
        List<InetAddress> all;
        try {
            all = Arrays.asList(lookup.of(bare(host)));
        } catch (UnknownHostException e) {
            throw new NotSent(Failure.of("notification.failed.unknownHost", host));
        }
        boolean own = isInternal(host);
        for (InetAddress address : all) {
            if (neverAllowed(address) || !own && isPrivate(address)) {
                throw new NotSent(Failure.forGood("notification.failed.refused", host, address.getHostAddress()));
            }
        }
        return all.get(0);
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** Nothing of an office lives there, but the keys of a cloud's machine may: not even for listed hosts. */
    static boolean neverAllowed(InetAddress address) {
        byte[] b = address.getAddress();
        if (address instanceof Inet6Address) {
            return address.isLinkLocalAddress()
                    || address.isMulticastAddress()
                    || address.isAnyLocalAddress()
                    || bits(b, 0xfd, 0x00, 0x0e, 0xc2)
                    || embedded(b) != null && neverAllowed(embeddedIn(b));
        }
        return bits(b, 169, 254)
                || bits(b, 100, 100, 100, 200)
                || u(b[0]) == 0
                || u(b[0]) >= 224; // multicast, reserved and broadcast
    }

    /** Loopback, private and otherwise not of the public network (RFC 6890 and its registries). */
    static boolean isPrivate(InetAddress address) {
        byte[] b = address.getAddress();
        if (address instanceof Inet4Address) {
            return u(b[0]) == 10
                    || u(b[0]) == 127
                    || u(b[0]) == 100 && (u(b[1]) & 0xc0) == 64
                    || u(b[0]) == 172 && (u(b[1]) & 0xf0) == 16
                    || bits(b, 192, 168)
                    || bits(b, 192, 0, 0)
                    || bits(b, 192, 0, 2)
                    || bits(b, 192, 88, 99)
                    || u(b[0]) == 198 && (u(b[1]) & 0xfe) == 18
                    || bits(b, 198, 51, 100)
                    || bits(b, 203, 0, 113);
        }
        byte[] inner = embedded(b);
        return address.isLoopbackAddress()
                || (u(b[0]) & 0xfe) == 0xfc
                || u(b[0]) == 0xfe && (u(b[1]) & 0xc0) == 0xc0
                || bits(b, 0x20, 0x01, 0x0d, 0xb8)
                || bits(b, 0x20, 0x01, 0x00, 0x00) // Teredo: leads through a relay that nobody judged
                || bits(b, 0x01, 0x00)
                || inner != null && isPrivate(embeddedIn(b));
    }

    /** The IPv4 address inside of an IPv6 one: compatible, NAT64 and 6to4. (Java itself unwraps mapped ones.) */
    private static byte @org.jspecify.annotations.Nullable [] embedded(byte[] b) {
        boolean compatible = zero(b, 0, 12) && !zero(b, 12, 15);
        boolean nat64 = bits(b, 0x00, 0x64, 0xff, 0x9b);
        if (compatible || nat64) {
            return Arrays.copyOfRange(b, 12, 16);
        }
        return bits(b, 0x20, 0x02) ? Arrays.copyOfRange(b, 2, 6) : null;
    }

    private static InetAddress embeddedIn(byte[] b) {
        try {
            return InetAddress.getByAddress(embedded(b));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean zero(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean bits(byte[] address, int... beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (u(address[i]) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private static int u(byte b) {
        return b & 0xff;
    }
}
