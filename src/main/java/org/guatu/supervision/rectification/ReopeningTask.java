package org.guatu.supervision.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guatu.lifecycle.Reopening;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.supervision.ReasonText;
import org.jspecify.annotations.Nullable;

/** A finding that a closed task was not done opens the task again. */
@ApplicationScoped
@Transactional
public class ReopeningTask {
    private final FindingFile file;
    private final Reopening reopening;

    ReopeningTask(FindingFile file, Reopening reopening) {
        this.file = file;
        this.reopening = reopening;
    }

    /** Whether the task that a finding is about is closed out, and so could be opened again. */
    public boolean possible(FindingStory story, Caller by) {
        Long task = story.card().taskId();
        return task != null && story.task() != null && reopening.possible(task, by);
    }

    /** Opens the closed task that the finding is about again; refused where it is about none, or one that is not closed. */
    public Finding reopen(long findingId, Because because, @Nullable Integer seenVersion, Caller by) {
        Finding finding = file.take(findingId, seenVersion, by);
        ReasonText.require("reason", because.reason());
        Long task = finding.found().taskId();
        if (task == null) {
            throw new Refusal("supervision.rectification.noTask");
        }
        String reason = String.valueOf(because.reason()).strip();
        reopening.reopen(task, finding.found().title() + "：" + reason, by);
        return file.note(finding, FindingAct.TASK_REOPENED, reason, List.of(), by);
    }
}
