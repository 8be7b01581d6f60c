package org.guatu.reporting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Accepts many reports at once after a look: each is decided for itself, so that one refusal hinders no other. */
@ApplicationScoped
public class AcceptingMany {
    private final Reviewing reviewing;

    AcceptingMany(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /**
     * What became of one.
     *
     * @param refusal why it was not accepted; null where it was
     */
    public record Outcome(long reportId, @Nullable Refusal refusal) {}

    /** Decides them in the order asked, each in a transaction of its own; an id that comes twice counts once. */
    public List<Outcome> accept(List<Long> reports, Report.@Nullable Grade grade, Caller by) {
        return reports.stream().distinct().map(id -> accept(id, grade, by)).toList();
    }

    private Outcome accept(long id, Report.@Nullable Grade grade, Caller by) {
        try {
            QuarkusTransaction.requiringNew().run(() -> reviewing.decide(id, DecideReport.accept(grade), null, by));
            return new Outcome(id, null);
        } catch (Refusal refusal) {
            return new Outcome(id, refusal);
        }
    }
}
