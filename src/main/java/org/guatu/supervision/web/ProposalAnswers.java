package org.guatu.supervision.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.web.Reader;
import org.guatu.supervision.proposal.Proposing;
import org.guatu.supervision.proposal.Proposing.Proposed;
import org.guatu.supervision.proposal.SuspicionViews;

/** Everything that is proposed to a reader, in their words: first what waits for a leader's own decision, then by the rules. */
@ApplicationScoped
class ProposalAnswers {
    private final Proposing proposing;
    private final SuspicionViews suspicions;
    private final Organization organization;
    private final Recusal recusal;
    private final Reader reader;

    ProposalAnswers(
            Proposing proposing, SuspicionViews suspicions, Organization organization, Recusal recusal, Reader reader) {
        this.proposing = proposing;
        this.suspicions = suspicions;
        this.organization = organization;
        this.recusal = recusal;
        this.reader = reader;
    }

    List<Proposed> all(Caller by) {
        return Stream.concat(suspicions.proposed(by).stream(), proposing.all(by).stream())
                .toList();
    }

    ProposalAnswer of(Proposed one, Caller by) {
        return ProposalAnswer.of(one, organization, recusal, by, reader.locale());
    }
}
