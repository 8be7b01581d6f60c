package org.guatu.notification.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Posts to the outside. It connects to the address that {@link Addresses} judged, under the name for certificate and
 * host; follows no redirect, waits no longer and reads no more than it must.
 */
@ApplicationScoped
public class OutboundHttp {
    private static final Pattern PROXY = Pattern.compile("(?:http://)?([A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+]):(\\d{1,5})/?");
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final Addresses addresses;
    private final ChannelRules rules;
    private final HttpClient client;
    private final @Nullable ProxyOptions proxy;

    OutboundHttp(Addresses addresses, ChannelRules rules, Vertx vertx) {
        this.addresses = addresses;
        this.rules = rules;
        this.proxy = rules.proxy()
                .filter(text -> !text.isBlank())
                .map(OutboundHttp::proxy)
                .orElse(null);
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setConnectTimeout((int) rules.timeout().toMillis())
                .setDecompressionSupported(false));
    }

    /** What is posted where. */
    public record Call(URI to, Map<String, String> headers, byte[] body) {}

    /** What came back. */
    public record Answer(int status, String body) {}

    public Answer post(Call call) throws NotSent {
        URI to = call.to();
        boolean tls = "https".equals(to.getScheme());
        int port = to.getPort() > 0 ? to.getPort() : tls ? 443 : 80;
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(to.getHost())
                .setPort(port)
                .setSsl(tls)
                .setFollowRedirects(false)
                .setTimeout(rules.timeout().toMillis())
                .setURI(to.getRawQuery() == null ? path(to) : path(to) + "?" + to.getRawQuery());
        lead(options, to.getHost(), port);
        call.headers().forEach(options::putHeader);
        Future<Answer> answer = client.request(options)
                .compose(request -> request.send(Buffer.buffer(call.body())))
                .compose(OutboundHttp::read);
        return await(answer, to.getHost());
    }

    /** To an address that was judged, or through the proxy to a host that was listed. */
    private void lead(RequestOptions options, String host, int port) throws NotSent {
        if (addresses.throughProxy(host)) {
            addresses.judge(host);
            options.setProxyOptions(proxy);
        } else {
            InetAddress address = addresses.of(host);
            options.setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()));
        }
    }

    private static ProxyOptions proxy(String written) {
        Matcher parts = PROXY.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalStateException("GUATU_CHANNELS_PROXY must be HOST:PORT");
        }
        return new ProxyOptions()
                .setType(ProxyType.HTTP)
                .setHost(parts.group(1))
                .setPort(Integer.parseInt(parts.group(2)));
    }

    private static String path(URI to) {
        String path = to.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** The beginning of the answer is enough; whoever sends more is cut off. */
    private static Future<Answer> read(HttpClientResponse response) {
        Promise<Answer> whole = Promise.promise();
        Buffer read = Buffer.buffer();
        response.handler(part -> {
            read.appendBuffer(part, 0, Math.min(part.length(), LONGEST_ANSWER - read.length()));
            if (read.length() >= LONGEST_ANSWER) {
                whole.tryComplete(new Answer(response.statusCode(), read.toString()));
                response.request().reset();
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(new Answer(response.statusCode(), read.toString())));
        return whole.future();
    }

    private Answer await(Future<Answer> coming, String host) throws NotSent {
        try {
            Answer answer = coming.toCompletionStage()
                    .toCompletableFuture()
                    .get(rules.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (answer.status() < 200 || answer.status() > 299) {
                throw new NotSent(Failure.of("notification.failed.status", host, answer.status()));
            }
            return answer;
        } catch (TimeoutException e) {
            throw new NotSent(Failure.of(
                    "notification.failed.timeout", host, rules.timeout().toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent(Failure.of("notification.failed.broken", host));
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            ProxyOptions by = proxy;
            throw new NotSent(
                    by != null && addresses.throughProxy(host) && !(cause instanceof SSLException)
                            ? Failure.of("notification.failed.proxy", by.getHost())
                            : Failure.of(why(cause), host));
        }
    }

    /** The exception's own text is not repeated: it may carry the address with its key. */
    private static String why(Throwable cause) {
        if (cause instanceof SSLException) {
            return "notification.failed.certificate";
        }
        return cause instanceof ConnectException ? "notification.failed.unreachable" : "notification.failed.broken";
    }
}
