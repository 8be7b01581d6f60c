package org.guatu.insight.task;

import java.util.List;
import java.util.Map;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.Proof;
import org.guatu.lifecycle.CloseOut;
import org.guatu.lifecycle.extension.Extension;
import org.guatu.platform.Caller;
import org.guatu.reporting.Contribution;
import org.guatu.reporting.Report;

/** All proofs in the story; one that the caller may not see is left out. */
final class Proofs {
    private final Map<Long, List<Proof>> ofReports;
    private final Map<Long, List<Proof>> ofCloseOuts;
    private final Map<Long, List<Proof>> ofContributions;
    private final Map<Long, List<Proof>> ofExtensions;

    Proofs(
            Evidence evidence,
            List<Report> reports,
            List<CloseOut> closeOuts,
            List<Contribution> contributions,
            List<Extension> extensions,
            Caller by) {
        ofReports =
                evidence.proofsOf(Report.KIND, reports.stream().map(Report::id).toList(), by);
        ofCloseOuts = evidence.proofsOf(
                CloseOut.KIND, closeOuts.stream().map(CloseOut::id).toList(), by);
        ofContributions = evidence.proofsOf(
                Contribution.KIND, contributions.stream().map(Contribution::id).toList(), by);
        ofExtensions = evidence.proofsOf(
                Extension.KIND.name(), extensions.stream().map(Extension::id).toList(), by);
    }

    List<Proof> of(Report report) {
        return ofReports.getOrDefault(report.id(), List.of());
    }

    List<Proof> of(CloseOut request) {
        return ofCloseOuts.getOrDefault(request.id(), List.of());
    }

    List<Proof> of(Contribution contribution) {
        return ofContributions.getOrDefault(contribution.id(), List.of());
    }

    List<Proof> of(Extension extension) {
        return ofExtensions.getOrDefault(extension.id(), List.of());
    }
}
