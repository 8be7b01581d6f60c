package org.guatu.support;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/**
 * An empty office that may reach this machine: a mail server on a port that a test opens or not, and webhooks on
 * loopback. The post room is looked into when a test says so and at no other time.
 */
public class PostOffice extends EmptyOffice {
    public static final String MAIL_USER = "guatu";
    public static final String MAIL_PASSWORD = "the-mail-office-knows";
    public static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    public static final String OLD_KEY = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

    private static final int MAIL_PORT = freePort();

    /** The account with which the office signs in at its mail server, also after that was started again. */
    public static GreenMailConfiguration account() {
        return GreenMailConfiguration.aConfig().withUser("guatu@guatu.test", MAIL_USER, MAIL_PASSWORD);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("guatu.trail.seal-every", "off");
        overrides.put("guatu.notices.send-every", "off");
        overrides.put("guatu.notices.pause", "0s");
        overrides.put("guatu.address", "https://guatu.test");
        overrides.put("guatu.mail.host", "127.0.0.1");
        overrides.put("guatu.mail.port", Integer.toString(MAIL_PORT));
        overrides.put("guatu.mail.from", "guatu@guatu.test");
        overrides.put("guatu.mail.start-tls", "OPTIONAL");
        overrides.put("guatu.channels.internal-hosts", "127.0.0.1");
        overrides.put("guatu.channels.timeout", "2s");
        overrides.put("guatu.mail.user", MAIL_USER);
        overrides.put("guatu.mail.password", MAIL_PASSWORD);
        overrides.put("guatu.mail.trust", MailCertificates.make().toString());
        overrides.put("guatu.secret.key", KEY);
        overrides.put("guatu.secret.old-keys", OLD_KEY);
        return overrides;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
