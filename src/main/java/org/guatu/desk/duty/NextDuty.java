package org.guatu.desk.duty;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guatu.desk.duty.DutiesPage.Line;
import org.guatu.insight.Act;
import org.guatu.insight.duty.Duties;
import org.guatu.insight.duty.Duty;
import org.guatu.platform.CurrentCaller;
import org.jspecify.annotations.Nullable;

/**
 * "下一项": which duty of the same kind waits after one was done. An act leads to a page whose address says what was done,
 * {@code ?done=REPORT}; the frame of that page, and a receipt, offer the next. Templates find it by its name.
 */
@Named("nextDuty")
@Unremovable
@RequestScoped
public class NextDuty {
    /** The acts that are offered one after the other, by the name that the address bears. */
    private static final Map<String, Set<Act>> KINDS = Map.of(
            "REPORT", Set.of(Act.REPORT, Act.RESUBMIT),
            "CONTRIBUTE", Set.of(Act.CONTRIBUTE),
            "REQUEST_CLOSE_OUT", Set.of(Act.REQUEST_CLOSE_OUT, Act.REWORK_CLOSE_OUT),
            "REPLY_LETTER", Set.of(Act.REPLY_LETTER),
            "ANSWER_URGING", Set.of(Act.ANSWER_URGING));

    private final RoutingContext request;
    private final Duties duties;
    private final CurrentCaller caller;

    NextDuty(RoutingContext request, Duties duties, CurrentCaller caller) {
        this.request = request;
        this.duties = duties;
        this.caller = caller;
    }

    /**
     * What waits.
     *
     * @param href the page of the next; null where none waits
     * @param title what it is about
     * @param waiting how many wait, the next included
     */
    public record Waiting(@Nullable String href, String title, int waiting) {}

    /** What the page follows upon; null where it follows upon nothing. */
    public @Nullable String getDone() {
        String done = request.request().getParam("done");
        boolean asked = done != null && KINDS.containsKey(done) && BlockingOperationControl.isBlockingAllowed();
        return asked && caller.signedIn() ? done : null;
    }

    /** The most urgent of that kind. */
    public Waiting after(String kind) {
        Set<Act> acts = KINDS.getOrDefault(kind, Set.of());
        List<Duty> waiting = duties.of(caller.get()).stream()
                .filter(duty -> acts.contains(duty.kind()))
                .toList();
        if (waiting.isEmpty()) {
            return new Waiting(null, "", 0);
        }
        Duty next = waiting.get(0);
        Duty.Matter matter = next.matter();
        return new Waiting(
                Line.of(next, List.of()).href(),
                matter != null
                        ? matter.title()
                        : Objects.requireNonNull(next.task()).title(),
                waiting.size());
    }
}
