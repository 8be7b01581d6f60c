package org.guatu.catalogue.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.catalogue.reading.ListReader;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.Reading;
import org.guatu.catalogue.reading.Sample;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent is refused with a reason, or read as text that does nothing, soon and in little memory. */
@Tag("machine")
class HostileFilesTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int LEAST = 60;

    static List<HostileFile> files() {
        return HostileFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_refused_or_read_as_text_and_soon(HostileFile file) {
        byte[] content = file.content().get();
        // what this thread works, not what it waits for on a busy machine
        long before = THREADS.getCurrentThreadCpuTime();

        boolean refused = isRefused(file.fileName(), content);

        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before)).isLessThan(LONGEST);
        assertThat(refused || !file.refused()).isTrue();
    }

    @Test
    void what_some_program_would_run_is_read_as_the_text_it_is() {
        for (HostileFile file : files().stream()
                .filter(file -> file.what().startsWith("texts that some program would run"))
                .toList()) {
            List<String> titles = read(file.fileName(), file.content().get()).rows().stream()
                    .map(row -> row.title())
                    .toList();

            assertThat(titles)
                    .containsExactlyElementsOf(HostileFiles.injections().stream()
                            .map(String::strip)
                            .toList());
        }
    }

    @Test
    void there_are_enough_of_them_and_each_is_another_one() {
        assertThat(files()).hasSizeGreaterThan(LEAST).doesNotHaveDuplicates();
        assertThat(files().stream().map(HostileFile::toString).distinct()).hasSameSizeAs(files());
    }

    /** A Java machine and the file itself need some 50 MB: the rest is what reading may add. */
    @Test
    void all_of_them_are_read_in_a_heap_of_250_megabytes(@TempDir Path folder) throws Exception {
        int number = 0;
        for (HostileFile file : files()) {
            Path place = Files.createDirectory(folder.resolve(String.valueOf(++number)));
            Files.write(
                    place.resolve(file.fileName().replace("\u0000", "")),
                    file.content().get());
        }

        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx250m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFilesTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reading.waitFor()).as(said).isZero();
    }

    /** Reads all files below a folder, one after the other. */
    public static void main(String[] folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder[0])).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                isRefused(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
    }

    private static boolean isRefused(String name, byte[] content) {
        try {
            return read(name, content).rows() == null;
        } catch (NotATable refusal) {
            assertThat(refusal.reason()).isNotNull();
            return true;
        }
    }

    private static ReadList read(String name, byte[] content) {
        return new ListReader(Sample.UNITS, 2024, Reading.usual()).read(new SheetReader().read(name, content));
    }
}
