package org.guatu.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Who has signed the certificate of a server on this machine, and addresses that trust nobody else. */
final class Authorities {
    private static final String PASSWORD = "changeit";

    private Authorities() {}

    /** The certificate of the authority that a server names; none where it has no TLS or lies elsewhere. */
    static Optional<Path> of(DatabaseLogin server) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@datadir, @@ssl_ca")) {
            row.next();
            Path folder = Path.of(row.getString(1));
            return Optional.ofNullable(row.getString(2))
                    .filter(name -> !name.isBlank())
                    .map(folder::resolve)
                    .filter(Files::isReadable);
        }
    }

    /** The same server, whose certificate this authority must have signed. */
    static DatabaseLogin trusting(Path authority, DatabaseLogin server, Path folder) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (var certificate = Files.newInputStream(authority)) {
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
        }
        Path store = Files.createTempFile(folder, "trusted", ".p12");
        try (var out = Files.newOutputStream(store)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        return new DatabaseLogin(
                server.url()
                        + "&sslMode=VERIFY_CA&trustCertificateKeyStoreType=PKCS12&trustCertificateKeyStorePassword="
                        + PASSWORD
                        + "&trustCertificateKeyStoreUrl=" + store.toUri(),
                server.user(),
                server.password());
    }
}
