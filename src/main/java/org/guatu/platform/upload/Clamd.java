package org.guatu.platform.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks a ClamAV daemon over TCP whether it knows a file to be malicious (its command {@code INSTREAM}): {@code
 * guatu.scan.address} names its host and port; where none is named, nobody is asked.
 */
@ApplicationScoped
class Clamd {
    private static final Logger LOG = Logger.getLogger(Clamd.class);
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;
    private static final String FOUND = " FOUND";

    private final Optional<String> address;
    private final int timeout;

    Clamd(
            @ConfigProperty(name = "guatu.scan.address") Optional<String> address,
            @ConfigProperty(name = "guatu.scan.timeout") Duration timeout) {
        this.address = address;
        this.timeout = (int) timeout.toMillis();
    }

    /** What it is called that was found; empty for a clean file, and where nobody is asked. */
    Optional<String> find(Path content) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String answer = ask(address.get(), content);
        if (answer.endsWith(FOUND)) {
            return Optional.of(answer.substring(answer.indexOf(':') + 1, answer.length() - FOUND.length())
                    .strip());
        }
        if (!answer.endsWith(": OK")) {
            LOG.warnf("the virus scanner at %s answered: %s", address.get(), answer.replaceAll("\\p{Cntrl}", "?"));
            throw new ScannerAway();
        }
        return Optional.empty();
    }

    private String ask(String scanner, Path content) {
        int colon = scanner.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(timeout);
            socket.connect(
                    new InetSocketAddress(scanner.substring(0, colon), Integer.parseInt(scanner.substring(colon + 1))),
                    timeout);
            send(content, new DataOutputStream(socket.getOutputStream()));
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        } catch (IOException away) {
            LOG.warnf("the virus scanner at %s does not answer: %s", scanner, away.getMessage());
            throw new ScannerAway();
        }
    }

    /** Pieces, each after its length in four bytes; a piece of no length is the end. */
    private static void send(Path content, DataOutputStream to) throws IOException {
        to.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        try (InputStream in = Files.newInputStream(content)) {
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                to.writeInt(chunk.length);
                to.write(chunk);
            }
        }
        to.writeInt(0);
        to.flush();
    }
}
