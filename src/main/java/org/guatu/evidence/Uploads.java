package org.guatu.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;
import org.guatu.platform.Refusal;
import org.guatu.platform.web.form.FormFiles;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the files that come with a form. Each is kept by itself, so that it is still there when the form is refused: no
 * browser fills a file field again.
 */
@ApplicationScoped
public class Uploads implements FormFiles {
    private final Evidence evidence;
    private final CurrentCaller caller;

    Uploads(Evidence evidence, CurrentCaller caller) {
        this.evidence = evidence;
        this.caller = caller;
    }

    @Override
    public long keep(FileUpload file) {
        return keep(file, caller.get());
    }

    /** As {@link #keep}, for somebody who is not signed in as who they are here. */
    public long keep(FileUpload file, Caller by) {
        return QuarkusTransaction.requiringNew().call(() -> evidence.keep(file.fileName(), file.uploadedFile(), by)
                .id());
    }

    /**
     * What became of the files.
     *
     * @param ids those kept before and now
     */
    public record Kept(List<Long> ids, List<Problem> problems) {
        /** Refuses where a file was not taken; says what else is wrong with the form only after that. */
        public List<Long> orRefuse() {
            if (!problems.isEmpty()) {
                throw new Invalid(problems);
            }
            return ids;
        }
    }

    /** @param before ids of files that came with an earlier try */
    public Kept keep(@Nullable List<FileUpload> files, @Nullable List<Long> before, Caller by) {
        List<Long> ids = new ArrayList<>(before == null ? List.of() : before);
        List<Problem> problems = new ArrayList<>();
        for (FileUpload file : files == null ? List.<FileUpload>of() : files) {
            if (file.fileName() == null || file.fileName().isBlank()) {
                continue;
            }
            try {
                ids.add(keep(file, by));
            } catch (Refusal refusal) {
                problems.add(Problem.of("evidence", refusal.key(), refusal.arguments()));
            }
        }
        return new Kept(List.copyOf(ids), problems);
    }
}
