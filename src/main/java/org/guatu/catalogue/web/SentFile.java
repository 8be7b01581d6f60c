package org.guatu.catalogue.web;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.guatu.catalogue.intake.Importing.KeptFile;
import org.guatu.platform.Invalid;
import org.guatu.platform.upload.CheckedFile;
import org.guatu.platform.upload.UploadGuard;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A list as it comes in: a file, or text that was pasted. */
record SentFile(String name, @Nullable CheckedFile file, String text) {
    private static final String PASTED = "粘贴的文字.txt";

    /** The file goes before the text. */
    static SentFile of(@Nullable FileUpload file, @Nullable String text, UploadGuard guard) {
        boolean chosen =
                file != null && file.fileName() != null && !file.fileName().isBlank();
        if (file != null && chosen) {
            CheckedFile checked = guard.check(file);
            return new SentFile(checked.name(), checked, "");
        }
        if (text == null || text.isBlank()) {
            throw new Invalid("file", "catalogue.fileMissing");
        }
        return new SentFile(PASTED, null, text);
    }

    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) : file.open();
    }

    static int year(@Nullable String sent) {
        try {
            return Integer.parseInt(String.valueOf(sent).strip());
        } catch (NumberFormatException e) {
            throw new Invalid("year", "catalogue.yearMissing");
        }
    }

    /** Always an attachment of no particular type, so that no browser runs what was uploaded. */
    static Response attachment(KeptFile file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content(), "application/octet-stream")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
