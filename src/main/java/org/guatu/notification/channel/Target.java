package org.guatu.notification.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guatu.notification.webhook.Addresses;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.notification.webhook.NotSent;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** Where a channel leads, opened or just typed. Never logged. */
record Target(ChannelKind kind, URI address, @Nullable String secret) {
    private static final int LONGEST_ADDRESS = 1000;
    private static final int LONGEST_SECRET = 200;
    private static final int SHORTEST_SECRET = 16;
    private static final int HTTPS = 443;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:.]+]");

    /** Reads what an administrator typed; all that is wrong is named at once. */
    static Target of(ChannelKind kind, @Nullable String typed, @Nullable String secret, Addresses addresses) {
        URI uri = uri(typed);
        String key = secret == null || secret.isBlank() ? null : secret.strip();
        String host = uri == null ? "" : uri.getHost();
        boolean internal = addresses.isInternal(host);
        Invalid.Check check = new Invalid.Check()
                .require(uri != null, "address", "notification.addressUnreadable")
                .require(
                        uri == null || internal || "https".equals(uri.getScheme()),
                        "address",
                        "notification.addressNeedsHttps")
                .require(
                        uri == null || internal || uri.getPort() < 0 || uri.getPort() == HTTPS,
                        "address",
                        "notification.addressPort");
        if (uri != null) {
            checkKind(check, kind, uri, key);
            checkPlace(check, host, addresses);
        }
        check.orRefuse();
        return new Target(kind, java.util.Objects.requireNonNull(uri), kind == ChannelKind.WECOM ? null : key);
    }

    private static void checkKind(Invalid.Check check, ChannelKind kind, URI uri, @Nullable String key) {
        String query = uri.getRawQuery() == null ? "" : "&" + uri.getRawQuery();
        switch (kind) {
            case WECOM -> check.require(query.contains("&key="), "address", "notification.addressNeedsKey");
            case DINGTALK -> {
                check.require(query.contains("&access_token="), "address", "notification.addressNeedsToken");
                check.require(key != null, "secret", "notification.secretMissing");
            }
            case WEBHOOK ->
                check.require(
                        key != null && key.length() >= SHORTEST_SECRET,
                        "secret",
                        "notification.secretShort",
                        SHORTEST_SECRET);
            case EMAIL -> check.require(false, "kind", "notification.kindUnknown");
        }
        check.require(
                key == null || key.length() <= LONGEST_SECRET, "secret", "notification.secretLong", LONGEST_SECRET);
    }

    /** An address that can never be allowed is refused while the administrator looks; it is judged again at each send. */
    private static void checkPlace(Invalid.Check check, String host, Addresses addresses) {
        try {
            addresses.judge(host);
        } catch (NotSent refused) {
            String key = refused.failure().key().endsWith("notListed")
                    ? refused.failure().key()
                    : "notification.addressRefused";
            check.require(!refused.failure().forGood(), "address", key, host);
        }
    }

    private static @Nullable URI uri(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST_ADDRESS) {
            return null;
        }
        try {
            URI uri = new URI(typed.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean plain = uri.getHost() != null
                    && HOST.matcher(uri.getHost()).matches()
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
            return plain && (scheme.equals("https") || scheme.equals("http")) ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    String host() {
        return address.getHost().toLowerCase(Locale.ROOT);
    }

    /** The text without the secrets of this target, should somebody on the way repeat them. */
    String scrub(String text) {
        String clean = secret == null ? text : text.replace(secret, "***");
        String query = address.getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                String value = pair.substring(pair.indexOf('=') + 1);
                clean = value.length() < 4 ? clean : clean.replace(value, "***");
            }
        }
        return clean;
    }

    @Override
    public String toString() {
        return "Target[" + kind + "]";
    }
}
