package org.guatu.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guatu.notification.webhook.OutboundHttp.Call;
import org.guatu.support.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Robots behind the office's proxy: a real one that keeps what it was asked for. */
class ProxyTest {
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> looked = new CopyOnWriteArrayList<>();
    private Vertx vertx;
    private ServerSocket proxy;
    private OutboundHttp http;

    @BeforeEach
    void open() throws IOException {
        vertx = Vertx.vertx();
        proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "proxy");
        thread.setDaemon(true);
        thread.start();
        http = through("127.0.0.1:" + proxy.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        vertx.close();
    }

    private OutboundHttp through(String address) {
        ChannelRules rules = new ChannelRules() {
            @Override
            public Optional<Set<String>> internalHosts() {
                return Optional.of(Set.of("127.0.0.1"));
            }

            @Override
            public Optional<String> proxy() {
                return Optional.of(address);
            }

            @Override
            public Set<String> proxyHosts() {
                return Set.of("qyapi.weixin.qq.com");
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(5);
            }
        };
        Addresses addresses = new Addresses(Set.of("127.0.0.1"), Optional.of(rules.proxyHosts()), host -> {
            looked.add(host);
            return InetAddress.getAllByName(host);
        });
        return new OutboundHttp(addresses, rules, vertx);
    }

    /** Lets the visitor through to a server that hangs up after it was greeted. */
    private void serve() {
        while (!proxy.isClosed()) {
            try (Socket visitor = proxy.accept()) {
                InputStream in = visitor.getInputStream();
                StringBuilder head = new StringBuilder();
                while (!head.toString().endsWith("\r\n\r\n")) {
                    head.append((char) in.read());
                }
                asked.add(head.toString().lines().findFirst().orElse(""));
                visitor.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                byte[] greeting = new byte[2048];
                int read = in.read(greeting);
                asked.add(new String(greeting, 0, Math.max(0, read), StandardCharsets.ISO_8859_1));
            } catch (IOException gone) {
                // the next one
            }
        }
    }

    private static Call to(String address) {
        return new Call(URI.create(address), Map.of(), BODY);
    }

    @Test
    void a_listed_host_is_asked_for_by_name_at_the_proxy_and_nobody_here_looks_it_up() {
        assertThatThrownBy(() -> http.post(to("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1")))
                .isInstanceOf(NotSent.class);

        assertThat(asked.get(0)).isEqualTo("CONNECT qyapi.weixin.qq.com:443 HTTP/1.1");
        assertThat(asked.get(1)).as("the name in the greeting of TLS").contains("qyapi.weixin.qq.com");
        assertThat(String.join("", asked)).doesNotContain("key=1");
        assertThat(looked).isEmpty();
    }

    @Test
    void a_host_that_is_not_listed_is_refused_before_anybody_is_asked() {
        assertThatThrownBy(() -> http.post(to("https://robots.example/send")))
                .isInstanceOfSatisfying(NotSent.class, not -> {
                    assertThat(not.failure().key()).isEqualTo("notification.failed.notListed");
                    assertThat(not.failure().forGood()).isTrue();
                });

        assertThat(asked).isEmpty();
        assertThat(looked).isEmpty();
    }

    @Test
    void hosts_of_the_own_network_are_reached_directly() throws Exception {
        try (Receiver inside = new Receiver()) {
            http.post(to(inside.address("/hook")));
            assertThat(inside.posts()).hasSize(1);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void a_proxy_that_is_away_is_named_and_one_that_cannot_be_read_stops_the_start() throws IOException {
        proxy.close();
        assertThatThrownBy(() -> http.post(to("https://qyapi.weixin.qq.com/x?key=1")))
                .isInstanceOfSatisfying(NotSent.class, not -> {
                    assertThat(not.failure().key()).isEqualTo("notification.failed.proxy");
                    assertThat(not.failure().arguments()).containsExactly("127.0.0.1");
                });
        assertThatThrownBy(() -> through("not a proxy")).hasMessageContaining("HOST:PORT");
    }
}
