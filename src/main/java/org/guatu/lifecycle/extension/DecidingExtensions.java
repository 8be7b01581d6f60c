package org.guatu.lifecycle.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.ChangingTasks;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** 延期决定: the office grants a day or refuses, and leaves key tasks to the committee, with its opinion. */
@ApplicationScoped
@Transactional
public class DecidingExtensions {
    private final ExtensionRules rules;
    private final ExtensionFile file;
    private final ExtensionTerms terms;
    private final ChangingTasks changing;
    private final Recusal recusal;
    private final Extending extending;

    DecidingExtensions(
            ExtensionRules rules,
            ExtensionFile file,
            ExtensionTerms terms,
            ChangingTasks changing,
            Recusal recusal,
            Extending extending) {
        this.rules = rules;
        this.file = file;
        this.terms = terms;
        this.changing = changing;
        this.recusal = recusal;
        this.extending = extending;
    }

    /** What may be decided. */
    public enum Decision {
        APPROVE,
        REFUSE,
        /** The office recommends a day to the committee, which decides on key tasks. */
        RECOMMEND
    }

    /**
     * The office decides on a signed request, the committee on one that the office recommends; nobody on their own unit's.
     *
     * @param until the day that is granted or recommended; null takes the one recommended, else the one asked
     * @param reason needed to refuse, to recommend, and for a day that is later than asked
     */
    public Extension decide(long id, DecideExtension decided, @Nullable Integer seenVersion, Caller by) {
        Decision decision = decided.decision();
        LocalDate until = decided.until();
        String reason = decided.reason();
        Extension extension = file.seen(id, seenVersion, by);
        if (decision == null) {
            throw new Invalid("decision", "lifecycle.decisionMissing");
        }
        recusal.require(by, extension.unitId());
        ExtensionState before = extension.state();
        requireTurn(before, by);
        Current current = file.current(extension);
        switch (decision) {
            case APPROVE -> approve(extension, current, until, reason, by);
            case REFUSE -> refuse(extension, current.task(), reason, by);
            case RECOMMEND -> recommend(extension, current.task(), until, reason, by);
        }
        file.pass(extension, before, Map.of("decision", decision.name()));
        return file.written(extension);
    }

    private static void requireTurn(ExtensionState state, Caller by) {
        String role =
                switch (state) {
                    case SIGNED -> Roles.RULE_OF_LAW_OFFICE;
                    case REFERRED -> Roles.COMMITTEE;
                    case DRAFTED, GIVEN_BACK -> throw new Extension.NotNow(state);
                    case APPROVED, REFUSED, WITHDRAWN, LAPSED -> throw new Extension.Settled(state);
                };
        if (!by.hasRole(role)) {
            throw new NotAllowed("lifecycle.extension.turn." + state);
        }
    }

    private void approve(
            Extension extension, Current current, @Nullable LocalDate until, @Nullable String reason, Caller by) {
        Task task = current.task();
        boolean committee = extension.state() == ExtensionState.REFERRED;
        if (!committee && rules.key(task)) {
            throw new Refusal("lifecycle.extension.keyNeedsCommittee");
        }
        LocalDate offered = Objects.requireNonNullElse(extension.recommended(), extension.proposed());
        LocalDate day = rules.grantable(extension, until, task, reason, offered);
        int times = extending.limits(extension).approved() + 1;
        extension.approve(day, reason, by, file.now());
        file.written(extension);
        changing.postpone(
                current,
                ExtensionRules.words(task.deadline(), day),
                extension.reason(),
                "延期批准（第" + times + "次，" + (committee ? "委员会" : "办公室") + "决定）",
                by);
        file.record(by, extension, "lifecycle.act.extensionApproved", day, reason);
        file.tell(new ExtensionEvent.Approved(task, extension));
    }

    private void refuse(Extension extension, Task task, @Nullable String reason, Caller by) {
        String why = ExtensionRules.required(reason);
        extension.refuse(why, by, file.now());
        file.record(by, extension, "lifecycle.act.extensionRefused", extension.dueBefore(), why);
        file.tell(new ExtensionEvent.Refused(task, extension));
    }

    private void recommend(
            Extension extension, Task task, @Nullable LocalDate until, @Nullable String reason, Caller by) {
        if (!rules.key(task)) {
            throw new Refusal("lifecycle.extension.notKey");
        }
        String opinion = ExtensionRules.required(reason);
        LocalDate day = rules.grantable(extension, until, task, reason, extension.proposed());
        extension.recommend(day, opinion, by, file.now(), rules.in(terms.committee(), by.regionId()));
        file.record(by, extension, "lifecycle.act.extensionReferred", day, opinion);
        file.tell(new ExtensionEvent.Referred(task, extension));
    }
}
