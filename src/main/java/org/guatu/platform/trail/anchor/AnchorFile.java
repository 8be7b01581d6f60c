package org.guatu.platform.trail.anchor;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Anchors line by line in a folder of the office's choice, on another machine if it is wise. */
@ApplicationScoped
class AnchorFile {
    private static final String NAME = "trail-anchors.txt";

    private final Optional<Path> file;

    AnchorFile(@ConfigProperty(name = "guatu.trail.anchor-folder") Optional<Path> folder) {
        this.file = folder.filter(path -> !path.toString().isBlank()).map(path -> path.resolve(NAME));
    }

    boolean isKept() {
        return file.isPresent();
    }

    void add(Anchor anchor) {
        file.ifPresent(path -> add(path, anchor));
    }

    private static void add(Path path, Anchor anchor) {
        try {
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(path, anchor.line() + System.lineSeparator(), CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Anchor> of(long regionId) {
        return file.filter(Files::exists).map(AnchorFile::read).orElse(List.of()).stream()
                .filter(anchor -> anchor.regionId() == regionId)
                .toList();
    }

    static List<Anchor> read(Path path) {
        try (Stream<String> lines = Files.lines(path)) {
            return lines.flatMap(line -> Anchor.in(line).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
