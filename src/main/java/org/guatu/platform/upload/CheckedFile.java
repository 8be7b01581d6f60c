package org.guatu.platform.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody sent and {@link UploadGuard} let through; there is no other way to come by what is in it. */
public final class CheckedFile {
    private final String name;
    private final Path content;

    CheckedFile(String name, Path content) {
        this.name = name;
        this.content = content;
    }

    /** As it was called, without what turns or hides its letters. */
    public String name() {
        return name;
    }

    /** Where it lies until the request is over. */
    public Path content() {
        return content;
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(content);
    }
}
