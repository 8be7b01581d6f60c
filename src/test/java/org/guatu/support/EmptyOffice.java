package org.guatu.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The sample office without lists, on 2 January 2024 at nine: the one office of all tests, put back to that morning
 * before each class ({@link FirstMorning}). It works when a test says so and at no other time: nothing is sealed, sent
 * or handed over by itself. It may reach this machine: a mail server on a port that a test opens or not, and webhooks on
 * loopback.
 */
public class EmptyOffice implements QuarkusTestProfile {
    public static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    public static final String OLD_KEY = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

    /** Where the ends of chains are written down, for a test that looks. */
    public static final String ANCHORS = Path.of(
                    "target", System.getProperty("test.office", "test-office") + "-anchors")
            .toString();

    /** Where the oldest lines of the trail go. */
    public static final String ARCHIVE = Path.of(
                    "target", System.getProperty("test.office", "test-office") + "-archive")
            .toString();

    private static final int MAIL_PORT = freePort(0);

    /** Of the {@link TestProvider}, where a test starts one. */
    private static final int PROVIDER_PORT = freePort(MAIL_PORT + 1);

    /** Of the {@link TestDirectory}, where a test starts one. */
    private static final int DIRECTORY_PORT = freePort(PROVIDER_PORT + 1);

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("guatu.office", "empty"),
                Map.entry("guatu.demonstration", "true"),
                Map.entry("guatu.trail.seal-every", "off"),
                Map.entry("guatu.trail.walk-at", "off"),
                Map.entry("guatu.trail.anchor-every", "off"),
                Map.entry("guatu.trail.anchor-folder", ANCHORS),
                Map.entry("guatu.retention.every", "off"),
                Map.entry("guatu.retention.trail-folder", ARCHIVE),
                Map.entry("guatu.absence.hand-over-every", "off"),
                Map.entry("guatu.turn.every", "off"),
                Map.entry("guatu.analysis.every", "off"),
                Map.entry("guatu.week.every", "off"),
                Map.entry("guatu.notices.send-every", "off"),
                Map.entry("guatu.notices.pause", "0s"),
                Map.entry("guatu.address", "https://guatu.test"),
                Map.entry("guatu.mail.host", "127.0.0.1"),
                Map.entry("guatu.mail.port", Integer.toString(MAIL_PORT)),
                Map.entry("guatu.mail.from", MailAccount.ADDRESS),
                Map.entry("guatu.mail.user", MailAccount.USER),
                Map.entry("guatu.mail.password", MailAccount.PASSWORD),
                Map.entry("guatu.mail.start-tls", "OPTIONAL"),
                Map.entry("guatu.mail.trust", MailCertificates.make().toString()),
                Map.entry("guatu.oidc.issuer", "http://127.0.0.1:" + PROVIDER_PORT),
                Map.entry("guatu.oidc.client-secret", TestProvider.SECRET),
                Map.entry("guatu.ldap.url", "ldap://127.0.0.1:" + DIRECTORY_PORT),
                Map.entry("guatu.ldap.base", TestDirectory.PEOPLE),
                Map.entry("guatu.ldap.bind-dn", TestDirectory.READER),
                Map.entry("guatu.ldap.bind-password", TestDirectory.READERS_PASSWORD),
                Map.entry("guatu.channels.internal-hosts", "127.0.0.1"),
                Map.entry("guatu.channels.timeout", "2s"),
                Map.entry("guatu.secret.key", KEY),
                Map.entry("guatu.secret.old-keys", OLD_KEY));
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(DatabaseResource.class));
    }

    /**
     * Not one that the system gives to whoever connects: somebody else would hold it while the mail server is away. Two
     * offices that start at the same time look in different places.
     */
    private static int freePort(int beyond) {
        int from = Math.max(beyond, (int) (20_000 + ProcessHandle.current().pid() % 9_000));
        return IntStream.range(from, 30_000)
                .filter(EmptyOffice::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
