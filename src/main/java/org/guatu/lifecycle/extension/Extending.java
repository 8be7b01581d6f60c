package org.guatu.lifecycle.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.Task;
import org.guatu.evidence.Evidence;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.Refusal;
import org.guatu.platform.SortOrder;
import org.jspecify.annotations.Nullable;

/** 延期申请: the lead unit asks, signs and takes back; who reads what was asked and granted. */
@ApplicationScoped
@Transactional
public class Extending {
    private static final Set<String> HEAD = Set.of(Roles.UNIT_HEAD);
    public static final String PROCESS = "extension";

    private final Extensions extensions;
    private final ExtensionRules rules;
    private final ExtensionFile file;
    private final ExtensionTerms terms;
    private final Lifecycle lifecycle;
    private final Evidence evidence;

    Extending(
            Extensions extensions,
            ExtensionRules rules,
            ExtensionFile file,
            ExtensionTerms terms,
            Lifecycle lifecycle,
            Evidence evidence) {
        this.extensions = extensions;
        this.rules = rules;
        this.file = file;
        this.terms = terms;
        this.lifecycle = lifecycle;
        this.evidence = evidence;
    }

    /**
     * Somebody of the lead unit drafts a request.
     *
     * @param sign whether it is signed at once, which only the unit's head can
     * @param seenVersion of the task's running year
     */
    public Extension ask(long taskId, AskExtension asked, @Nullable Integer seenVersion, Caller by) {
        boolean sign = asked.signed();
        Current current = lifecycle.forLead(taskId, seenVersion, by);
        ExtensionLimits limits = rules.limits(current, null);
        LocalDate due = possible(limits);
        Caller signer = signer(sign, current, by);
        requireAnother(sign, current, by);
        rules.check(asked, due, limits.latest());
        evidence.require(asked.proofs(), signer);
        Task task = current.task();
        Extension extension = new Extension(
                current.year(),
                task.leadUnitId(),
                due,
                Objects.requireNonNull(limits.lastDay()),
                asked,
                signer,
                file.now());
        await(extension, sign, signer);
        file.begin(extension, sign);
        evidence.attach(Extension.KIND.name(), extension.id(), asked.proofs(), signer);
        file.record(signer, extension, "lifecycle.act.extensionDrafted", asked.proposed(), extension.reason());
        tellAsked(task, extension, sign, signer);
        return file.written(extension);
    }

    /** A request that is not signed yet is written anew. */
    public Extension revise(long id, AskExtension asked, @Nullable Integer seenVersion, Caller by) {
        boolean sign = asked.signed();
        Extension extension = file.seen(id, seenVersion, by);
        Current current = lifecycle.forLead(extension.taskId(), null, by);
        Caller signer = signer(sign, current, by);
        requireAnother(sign, current, by);
        ExtensionState before = extension.state();
        extension.revise(asked, signer, file.now());
        ExtensionLimits limits = rules.limits(current, extension);
        rules.check(asked, possible(limits), limits.latest());
        evidence.require(asked.proofs(), signer);
        evidence.replace(Extension.KIND.name(), id, asked.proofs(), signer);
        await(extension, sign, signer);
        if (before == ExtensionState.GIVEN_BACK || sign) {
            file.pass(extension, before, Map.of("signed", sign));
        }
        file.record(signer, extension, "lifecycle.act.extensionRevised", asked.proposed(), extension.reason());
        tellAsked(current.task(), extension, sign, signer);
        return file.written(extension);
    }

    /** The head of the unit signs: now it is asked. */
    public Extension sign(long id, @Nullable Integer seenVersion, Caller by) {
        Extension extension = file.seen(id, seenVersion, by);
        Current current = lifecycle.forLead(extension.taskId(), null, by);
        Caller signer = signer(true, current, by);
        requireAnother(extension.drafted().ownHandOf(by), current, by);
        ExtensionState before = extension.state();
        extension.sign(signer, file.now(), rules.in(terms.decision(), by.regionId()));
        possible(rules.limits(current, extension));
        file.pass(extension, before, Map.of("signed", true));
        tellAsked(current.task(), extension, true, signer);
        return file.written(extension);
    }

    /** The head of the unit gives it back to be revised. */
    public Extension giveBack(long id, Because because, @Nullable Integer seenVersion, Caller by) {
        Extension extension = file.seen(id, seenVersion, by);
        Current current = lifecycle.forLead(extension.taskId(), null, by);
        Caller signer = signer(true, current, by);
        String why = ExtensionRules.required(because.reason());
        extension.giveBack(why);
        file.pass(extension, ExtensionState.DRAFTED, Map.of("signed", false));
        file.record(signer, extension, "lifecycle.act.extensionGivenBack", extension.proposed(), why);
        file.tell(new ExtensionEvent.GivenBack(current.task(), extension));
        return file.written(extension);
    }

    /** The unit takes it back before it is decided; what its head signed, only its head. */
    public Extension withdraw(long id, Because because, @Nullable Integer seenVersion, Caller by) {
        String reason = because.reason();
        Extension extension = file.seen(id, seenVersion, by);
        Current current = lifecycle.forLead(extension.taskId(), null, by);
        boolean asked = extension.state().pending();
        Caller signer = signer(asked, current, by);
        extension.withdraw(reason, signer, file.now());
        file.leave(extension, "extensionWithdrawn");
        file.record(signer, extension, "lifecycle.act.extensionWithdrawn", extension.dueBefore(), reason);
        file.tell(new ExtensionEvent.Withdrawn(current.task(), extension, asked));
        return file.written(extension);
    }

    private static LocalDate possible(ExtensionLimits limits) {
        if (limits.hindrance() != null) {
            throw limits.hindrance();
        }
        return Objects.requireNonNull(limits.due(), "what hinders nothing has a day");
    }

    /** The caller as they sign: for whoever they stand in for, in the head's post or in the unit. */
    private static Caller signer(boolean head, Current current, Caller by) {
        requireHead(head, by);
        Caller signer = head ? by.signedFor(HEAD) : by;
        return signer.in(current.task().leadUnitId());
    }

    /** Four eyes: a head may sign what they drafted, whoever signs in the head's stead may not. */
    private static void requireAnother(boolean ownDraft, Current current, Caller by) {
        if (ownDraft && !by.behind(HEAD, current.task().leadUnitId()).isEmpty()) {
            throw new Refusal("lifecycle.extension.signedInStead");
        }
    }

    private static void requireHead(boolean needed, Caller by) {
        if (needed && !by.hasRole(Roles.UNIT_HEAD)) {
            throw new NotAllowed("lifecycle.extension.headSigns");
        }
    }

    private void await(Extension extension, boolean sign, Caller by) {
        if (sign) {
            extension.sign(by, file.now(), rules.in(terms.decision(), by.regionId()));
        } else {
            LocalDate remindOn = rules.in(terms.signature(), by.regionId());
            extension.awaitSignature(remindOn.isAfter(extension.askUntil()) ? extension.askUntil() : remindOn);
        }
    }

    private void tellAsked(Task task, Extension extension, boolean signed, Caller by) {
        if (signed) {
            file.record(by, extension, "lifecycle.act.extensionSigned", extension.proposed(), extension.reason());
            file.tell(new ExtensionEvent.Signed(task, extension));
        } else {
            file.tell(new ExtensionEvent.Drafted(task, extension));
        }
    }

    /** How far and until when the caller's task may be asked to move. */
    public ExtensionLimits limits(long taskId, Caller by) {
        return rules.limits(lifecycle.current(taskId, by), null);
    }

    /** As {@link #limits}, for revising a request that is open. */
    public ExtensionLimits limits(Extension revised) {
        return rules.limits(file.current(revised), revised);
    }

    /** For the product's own steps, which act on ids that our tables gave them. */
    public Extension own(long id) {
        return file.of(id);
    }

    public Extension one(long id, Caller by) {
        return file.seen(id, null, by);
    }

    /** Requests in one of the states that the caller may see, newest first: so many from a row on, the first being 0. */
    public List<Extension> page(Set<ExtensionState> states, SortOrder order, int from, int rows, Caller by) {
        return extensions.page(states, order, 0, from, rows, by);
    }

    /** The same after a request: those with a smaller id; 0 begins with the newest. */
    public List<Extension> after(Set<ExtensionState> states, long id, int rows, Caller by) {
        return extensions.page(states, SortOrder.OWN, id, 0, rows, by);
    }

    public long count(Set<ExtensionState> states, Caller by) {
        return extensions.count(states, by);
    }

    /** Requests on which somebody still has to act. */
    public List<Extension> open(Caller by) {
        return extensions.visible(ExtensionState.OPEN, by);
    }

    /** Requests on a task that the caller may see, newest first. */
    public List<Extension> ofTask(long taskId, Caller by) {
        return extensions.visibleOfTask(taskId, by);
    }

    /** All requests on a task, newest first. */
    public List<Extension> ofTask(long taskId) {
        return extensions.ofTask(taskId);
    }

    /** Tasks of a region whose extension is asked and not decided: 延期申请中. */
    public Set<Long> pendingOfRegion(long regionId) {
        return extensions.ofRegion(regionId, Set.of(ExtensionState.SIGNED, ExtensionState.REFERRED)).stream()
                .map(Extension::taskId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How often the deadline was extended within these years, by year; those where it was not are missing. */
    public Map<Long, Long> approved(Collection<Long> taskYearIds) {
        return extensions.approved(taskYearIds).stream()
                .collect(Collectors.groupingBy(Extension::taskYearId, Collectors.counting()));
    }

    /** The same of all years of a region. */
    public Map<Long, Long> approvedOfRegion(long regionId) {
        return extensions.ofRegion(regionId, Set.of(ExtensionState.APPROVED)).stream()
                .collect(Collectors.groupingBy(Extension::taskYearId, Collectors.counting()));
    }

    /** The newest approved request of each of these years, by year. */
    public Map<Long, Extension> newestApproved(Collection<Long> taskYearIds) {
        return extensions.approved(taskYearIds).stream()
                .collect(Collectors.toMap(Extension::taskYearId, one -> one, (a, b) -> a.id() > b.id() ? a : b));
    }
}
