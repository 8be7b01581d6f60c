package org.guatu.notification.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What whoever runs the server says about ways out of the house. */
@ConfigMapping(prefix = "guatu.channels")
public interface ChannelRules {
    /** Hosts within the office's own network that a channel may name although their addresses are private. */
    Optional<Set<String>> internalHosts();

    /**
     * The proxy through which robots and webhooks outside are reached, as host:port; hosts of the own network are reached
     * directly. Where it leads nobody here can see, so that only listed hosts may be named.
     */
    Optional<String> proxy();

    /** The hosts that may be reached through the proxy. */
    @WithDefault("qyapi.weixin.qq.com,oapi.dingtalk.com")
    Set<String> proxyHosts();

    /** How long one message may take, from the name's look-up to the end of the answer. */
    @WithDefault("10s")
    Duration timeout();
}
