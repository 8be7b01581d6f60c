package org.guatu.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Certificates made for one run of the tests, each its own authority: one for this machine, one for another host, and one
 * that nobody trusts. They lie beside the file that says whom to trust.
 */
public final class MailCertificates {
    public static final String OF_THIS_MACHINE = "this-machine";
    public static final String OF_ANOTHER_HOST = "another-host";
    public static final String UNKNOWN = "unknown";
    private static final String PASSWORD = "changeit";

    private MailCertificates() {}

    /** Makes them; answers the file that names the trusted ones. */
    public static Path make() {
        try {
            Path folder = Files.createTempDirectory("guatu-mail-certificates");
            make(folder, OF_THIS_MACHINE, "ip:127.0.0.1");
            make(folder, OF_ANOTHER_HOST, "dns:mail.example");
            make(folder, UNKNOWN, "ip:127.0.0.1");
            String trusted = pem(folder, OF_THIS_MACHINE) + pem(folder, OF_ANOTHER_HOST);
            return Files.writeString(folder.resolve("trusted.pem"), trusted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a server needs to show one of them. */
    public static SSLContext server(Path trusted, String name) {
        try (InputStream file = Files.newInputStream(trusted.resolveSibling(name + ".p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void make(Path folder, String name, String host) throws IOException {
        keytool(folder, name, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=" + host);
    }

    private static String pem(Path folder, String name) throws IOException {
        return keytool(folder, name, "-exportcert", "-rfc");
    }

    private static String keytool(Path folder, String name, String... what) throws IOException {
        java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(java.util.List.of(what));
        command.addAll(java.util.List.of(
                "-alias",
                name,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                folder.resolve(name + ".p12").toString()));
        Process made = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        try {
            if (made.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return said;
    }
}
