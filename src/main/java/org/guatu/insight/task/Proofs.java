package org.guatu.insight.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.EvidenceFile;
import org.guatu.insight.task.TaskStory.Proof;
import org.guatu.lifecycle.CloseOut;
import org.guatu.lifecycle.extension.Extension;
import org.guatu.platform.Caller;
import org.guatu.reporting.Contribution;
import org.guatu.reporting.Report;

/** The names of all proofs in the story, read at once; a proof that the caller may not see is left out. */
final class Proofs {
    private final Map<Long, Proof> known;

    Proofs(
            Evidence evidence,
            List<Report> reports,
            List<CloseOut> closeOuts,
            List<Contribution> contributions,
            List<Extension> extensions,
            Caller by) {
        List<Long> ids = Stream.of(
                        reports.stream().map(Report::evidence),
                        closeOuts.stream().map(CloseOut::evidence),
                        contributions.stream().map(Contribution::evidence),
                        extensions.stream().map(Extension::evidence))
                .flatMap(Function.identity())
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        known = evidence.files(ids, by).stream()
                .collect(Collectors.toMap(EvidenceFile::id, file -> new Proof(file.id(), file.name(), file.size())));
    }

    List<Proof> of(List<Long> ids) {
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}
