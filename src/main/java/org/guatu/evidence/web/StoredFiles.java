package org.guatu.evidence.web;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.EvidenceFile;
import org.guatu.platform.CurrentCaller;

/** The files that lie stored for a form, by the ids that came with it; templates find it by its name. */
@Named("storedFiles")
@Unremovable
@ApplicationScoped
public class StoredFiles {
    private final Evidence evidence;
    private final CurrentCaller caller;

    StoredFiles(Evidence evidence, CurrentCaller caller) {
        this.evidence = evidence;
        this.caller = caller;
    }

    /** Those of the ids that the reader may see, in their order; none for a reader who is not signed in. */
    public List<EvidenceFile> of(List<Long> ids) {
        return ids.isEmpty() || !caller.signedIn() ? List.of() : evidence.files(ids, caller.get());
    }
}
