package org.guatu.platform.web.form;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.platform.Invalid;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.DefaultFileUpload;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/**
 * The form that came with this request: its fields and files, and what every form carries beside them (tag {@code
 * hidden.html}): the version that its writer saw, the key by which it takes effect once, the draft it is kept as, and
 * where to go afterwards.
 */
@RequestScoped
public class SentForm {
    static final String VERSION = "version";
    static final String DRAFT = "draft";
    static final String DRAFT_UNIT = "draftUnit";
    static final String DRAFT_SEEN = "draftSeen";
    static final String DRAFT_NEXT = "draftNext";
    static final String RETURN_TO = "returnTo";
    private static final Set<String> NOT_TYPED =
            Set.of(VERSION, DRAFT, DRAFT_UNIT, DRAFT_SEEN, DRAFT_NEXT, RETURN_TO, "once");

    private @Nullable Map<String, List<String>> fields;
    private boolean arrived;
    private final Map<String, List<FileUpload>> files = new LinkedHashMap<>();

    SentForm() {}

    /** A form with these fields, as if it had been sent. */
    SentForm(Map<String, List<String>> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /** Lets every request read its form before its endpoint runs; requests without a form are left alone. */
    public static class Reading {
        private final SentForm sent;

        Reading(SentForm sent) {
            this.sent = sent;
        }

        @ServerRequestFilter
        @WithFormRead
        public void read() {
            sent.arrive();
        }
    }

    void arrive() {
        arrived = true;
    }

    /** Whether the form could be read at all; what fails before is its sender's doing. */
    public boolean arrived() {
        return arrived;
    }

    /** All that was typed, by the names of the fields. */
    public Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>(fields());
        typed.keySet().removeAll(NOT_TYPED);
        return typed;
    }

    /** All that was sent under this name. */
    public List<String> values(String field) {
        return fields().getOrDefault(field, List.of());
    }

    /** What was sent under this name last, since a ticked box follows the hidden field that says it is not; or null. */
    public @Nullable String value(String field) {
        List<String> values = values(field);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    /** The version of the row that the form was written for; null where it names none. */
    public @Nullable Integer version() {
        String sent = value(VERSION);
        if (sent == null || sent.isBlank()) {
            return null;
        }
        if (!sent.matches("\\d{1,9}")) {
            throw new Invalid(VERSION, "platform.typed.badNumber");
        }
        return Integer.valueOf(sent);
    }

    /** Whether the request brought a form at all. */
    public boolean came() {
        return !fields().isEmpty() || !files.isEmpty();
    }

    /** Tells other files than these apart from them: their names and what is in them. */
    public String fingerprintOfFiles() {
        StringBuilder print = new StringBuilder();
        for (String field : fileFields()) {
            for (FileUpload file : files(field)) {
                print.append(field).append(file.fileName()).append(sha256(file)).append('\n');
            }
        }
        return print.toString();
    }

    private static String sha256(FileUpload file) {
        try (var in = new DigestInputStream(
                Files.newInputStream(file.uploadedFile()), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of the fields with which files came. */
    Set<String> fileFields() {
        fields();
        return files.keySet();
    }

    /** How many files came along. */
    public int fileCount() {
        return fileFields().stream().mapToInt(field -> files(field).size()).sum();
    }

    List<FileUpload> files(String field) {
        fields();
        return files.getOrDefault(field, List.of());
    }

    /** Puts the id of a file that was kept beside what was typed. */
    void add(String field, String value) {
        fields().computeIfAbsent(field, none -> new ArrayList<>()).add(value);
    }

    private Map<String, List<String>> fields() {
        if (fields == null) {
            fields = new LinkedHashMap<>();
            read(fields);
        }
        return fields;
    }

    /** Browsers send two characters for a line break; what is counted and kept has one. */
    private static String lines(String value) {
        return value.replace("\r\n", "\n");
    }

    private void read(Map<String, List<String>> into) {
        FormData sent = CurrentRequestManager.get() == null
                ? null
                : CurrentRequestManager.get().getFormData();
        if (sent == null) {
            return;
        }
        for (String name : sent) {
            for (FormValue value : sent.get(name)) {
                if (!value.isFileItem()) {
                    into.computeIfAbsent(name, none -> new ArrayList<>()).add(lines(value.getValue()));
                } else if (value.getFileName() != null && !value.getFileName().isBlank()) {
                    files.computeIfAbsent(name, none -> new ArrayList<>()).add(new DefaultFileUpload(name, value));
                }
            }
        }
    }
}
