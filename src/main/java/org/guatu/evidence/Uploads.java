package org.guatu.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.upload.CheckedFile;
import org.guatu.platform.web.form.FormFiles;

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
    public long keep(CheckedFile file) {
        return keep(file, caller.get());
    }

    /** As {@link #keep}, for somebody who is not signed in as who they are here. */
    public long keep(CheckedFile file, Caller by) {
        return QuarkusTransaction.requiringNew()
                .call(() -> evidence.keep(file, by).id());
    }
}
