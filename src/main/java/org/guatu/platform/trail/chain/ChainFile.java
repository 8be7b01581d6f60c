package org.guatu.platform.trail.chain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A chain as a file: one JSON value a line, first the head, then each link with its line. */
final class ChainFile implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedWriter out;

    private ChainFile(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    static ChainFile begin(OutputStream out, Head head) {
        ChainFile file = new ChainFile(out);
        file.write(head);
        return file;
    }

    void add(Link link) {
        write(link);
    }

    private void write(Object value) {
        try {
            out.write(JSON.writeValueAsString(value));
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    /** Whether a file says that it is a chain: anchors stand in any other text. */
    static boolean is(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return String.valueOf(lines.readLine()).startsWith("{");
        }
    }

    /** Where the chain of a file begins and ends. */
    static Head head(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return head(file, lines);
        }
    }

    private static Head head(Path file, BufferedReader lines) throws IOException {
        String first = lines.readLine();
        if (first == null) {
            throw new IOException(file + " is empty.");
        }
        return JSON.readValue(first, Head.class);
    }

    /** Reads a file link by link; returns its head. */
    static Head read(Path file, Consumer<Link> taker) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            Head head = head(file, lines);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                taker.accept(JSON.readValue(line, Link.class));
            }
            return head;
        }
    }
}
