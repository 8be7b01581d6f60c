package org.guatu.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.guatu.platform.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an office names a virus scanner, it sees every file, and nothing is taken unseen. */
@Tag("machine")
class ClamdTest {
    private final Path folder;

    ClamdTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_clean_file_of_many_pieces_is_let_through() throws IOException {
        try (Scanner scanner = new Scanner()) {
            Path content = kept("已完成".repeat(100_000));

            assertThat(asking(scanner.address()).check("总结.txt", content).content())
                    .isEqualTo(content);
        }
    }

    @Test
    void what_the_scanner_knows_is_refused_by_its_name() throws IOException {
        try (Scanner scanner = new Scanner()) {
            Path content = kept("x".repeat(200_000) + Scanner.MALICIOUS);

            Refusal refusal = refusal(asking(scanner.address()), content);

            assertThat(refusal.key()).isEqualTo("platform.upload.infected");
            assertThat(refusal.arguments()).containsExactly("总结.txt", "Guatu.Test-1");
            assertThat(refusal.status()).isEqualTo(422);
        }
    }

    @Test
    void nothing_is_taken_while_the_scanner_is_away_or_does_not_know() throws IOException {
        try (Scanner scanner = new Scanner()) {
            assertThat(refusal(asking(scanner.address()), kept("TOO LONG")).status())
                    .isEqualTo(503);
        }

        Refusal refusal;
        // A port that is held and never listens, so that nobody else can answer on it.
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            refusal = refusal(asking("127.0.0.1:" + held.getLocalPort()), kept("已完成"));
        }

        assertThat(refusal.key()).isEqualTo("platform.upload.scannerAway");
        assertThat(refusal.status()).isEqualTo(503);
    }

    private static UploadGuard asking(String scanner) {
        return new UploadGuard(new Clamd(Optional.of(scanner), Duration.ofSeconds(30)));
    }

    private static Refusal refusal(UploadGuard guard, Path content) {
        return catchThrowableOfType(Refusal.class, () -> guard.check("总结.txt", content));
    }

    private Path kept(String text) throws IOException {
        return Files.write(Files.createTempFile(folder, "sent", ""), text.getBytes(StandardCharsets.UTF_8));
    }
}
