package org.guatu.organization.access.door.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Opens connections to the directory, by TLS with a certificate for its very host; only this machine needs none. */
final class DirectoryConnections {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int PORT = 389;
    private static final int TLS_PORT = 636;

    private final String host;
    private final int port;
    private final boolean tls;
    private final boolean startTls;
    private final SSLContext trusting;
    private final LDAPConnectionOptions options = new LDAPConnectionOptions();

    private DirectoryConnections(URI url, DirectorySettings settings) {
        this.tls = "ldaps".equals(url.getScheme());
        this.startTls = !tls && settings.startTls();
        this.host = url.getHost().replaceAll("[\\[\\]]", "");
        this.port = url.getPort() > 0 ? url.getPort() : tls ? TLS_PORT : PORT;
        this.trusting = trusting(host, settings.trust().orElse(null));
        int patience = (int) settings.timeout().toMillis();
        options.setConnectTimeoutMillis(patience);
        options.setResponseTimeoutMillis(patience);
        options.setFollowReferrals(false);
        options.setUseSynchronousMode(true);
    }

    /** Sends nothing; a directory to which passwords would go in the open is no directory. */
    static DirectoryConnections to(URI url, DirectorySettings settings) {
        String host = String.valueOf(url.getHost());
        boolean secret = "ldaps".equals(url.getScheme())
                || "ldap".equals(url.getScheme()) && (settings.startTls() || LOOPBACK.contains(host));
        if (!secret || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "A directory is reached by ldaps, or by ldap with guatu.ldap.start-tls: " + url);
        }
        return new DirectoryConnections(url, settings);
    }

    LDAPConnection open() throws LDAPException {
        LDAPConnection connection = new LDAPConnection(tls ? trusting.getSocketFactory() : null, options, host, port);
        try {
            if (startTls) {
                connection.processExtendedOperation(new StartTLSExtendedRequest(trusting));
            }
            if ((tls || startTls) && connection.getSSLSession() == null) {
                throw new LDAPException(ResultCode.CONNECT_ERROR, "not by TLS");
            }
            return connection;
        } catch (LDAPException refused) {
            connection.close();
            throw refused;
        }
    }

    /** Who vouches for the directory: the authorities of the file, else those of the JVM. */
    private static SSLContext trusting(String host, @Nullable Path file) {
        try {
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(file == null ? null : authorities(file));
            X509TrustManager authorities = (X509TrustManager) trusted.getTrustManagers()[0];
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new DirectoryTrust(host, authorities)}, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("guatu.ldap.trust names no certificates in PEM: " + file, e);
        }
    }

    private static KeyStore authorities(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(file)) {
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("authority-" + store.size(), one);
            }
        }
        return store;
    }
}
