package org.guatu.platform.trail.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guatu.platform.time.RealTime;
import org.jspecify.annotations.Nullable;

/**
 * Walks along chains while they grow. The head is read first and the walk ends there: links before it never change, so
 * what is sealed meanwhile is beyond the walk. A look goes on from where this node walked before; each night, when somebody
 * asks and after each look that finds a fault, the chain is walked from its base.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Verifying {
    private static final int PAGE = 1000;

    private final Chain chain;
    private final SealKeys keys;
    private final Marks marks;
    private final Clock clock;

    Verifying(Chain chain, SealKeys keys, Marks marks, @RealTime Clock clock) {
        this.chain = chain;
        this.keys = keys;
        this.marks = marks;
        this.clock = clock;
    }

    /** Walks what was sealed since this node's last walk, and the whole chain where there was none or something is amiss. */
    public Verification look(long regionId) {
        Mark mark = marks.of(regionId).orElse(null);
        if (mark == null) {
            return verify(regionId);
        }
        Verification found = verify(chain.head(regionId), mark);
        return found.whole() ? found : verify(regionId);
    }

    /** Walks a region's chain from its base to its head; once more where lines were archived meanwhile. */
    public Verification verify(long regionId) {
        Head head = chain.head(regionId);
        Verification found = verify(head, null);
        Head now = chain.head(regionId);
        return found.whole() || now.base().equals(head.base()) ? found : verify(now, null);
    }

    /** Walks from a mark on, or from the base where none is given. */
    private Verification verify(Head head, @Nullable Mark from) {
        long regionId = head.regionId();
        ChainWalk walk = from == null ? new ChainWalk(keys) : new ChainWalk(keys, head, from);
        Base base = from == null ? head.base() : from.base();
        if (from == null) {
            walk.begin(head);
        }
        walk(regionId, base.place(), head.place(), walk::take);
        walk.end(head);
        Fault fault =
                walk.fault() != null ? walk.fault() : from == null ? countedFault(regionId) : newerFault(head, from);
        Mark reached = walk.mark(from == null ? clock.instant() : from.walked());
        keep(regionId, fault, from, reached);
        return new Verification(
                fault,
                head.base().place(),
                walk.place(),
                chain.waiting(regionId),
                head.hash(),
                walk.brokenAt(),
                walk.keyedFrom(),
                base.place(),
                reached.walked());
    }

    /** A mark moves by a page at least, so that most looks leave it where it is. */
    private void keep(long regionId, @Nullable Fault fault, @Nullable Mark from, Mark reached) {
        if (fault != null) {
            marks.forget(regionId);
        } else if (from == null || reached.place() - from.place() >= PAGE) {
            marks.set(regionId, reached);
        }
    }

    /** What no link tells: links beyond the head, lines that were added or taken away beside the chain. */
    private @Nullable Fault countedFault(long regionId) {
        Chain.Tally tally = chain.tally(regionId);
        if (tally.seals() != tally.head() - tally.base() || tally.last() != tally.head()) {
            return Fault.HEAD;
        }
        return countedFault(tally.lines(), tally.seals() + tally.waiting());
    }

    /** The same of what is newer than a mark; what was done to older lines the next whole walk tells. */
    private @Nullable Fault newerFault(Head head, Mark mark) {
        if (head.base().place() > mark.place()) {
            return Fault.LINE_MISSING;
        }
        Chain.Newer newer = chain.newer(head.regionId(), mark.line());
        return newer.last() == newer.head() ? countedFault(newer.lines(), newer.known()) : Fault.HEAD;
    }

    private static @Nullable Fault countedFault(long lines, long known) {
        if (lines == known) {
            return null;
        }
        return lines > known ? Fault.LINE_ADDED : Fault.LINE_MISSING;
    }

    private void walk(long regionId, long behind, long until, Consumer<Link> taker) {
        for (long from = behind + 1; from <= until; ) {
            List<Link> page = chain.links(regionId, from, until, PAGE);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(taker);
            from = page.get(page.size() - 1).place() + 1;
        }
    }

    /** Writes a region's chain with all that is sealed in it, so that it can be verified without this database. */
    public void export(long regionId, OutputStream out) throws IOException {
        Head head = chain.head(regionId);
        write(head, out);
        if (!chain.head(regionId).base().equals(head.base())) {
            throw new IOException("Lines were archived meanwhile: export the chain again.");
        }
    }

    /** Writes the links from a head's base to the head, within the caller's transaction. */
    @Transactional
    void write(Head head, OutputStream out) throws IOException {
        try (ChainFile file = ChainFile.begin(out, head)) {
            walk(head.regionId(), head.base().place(), head.place(), file::add);
        }
    }

    /** What waits to be sealed in all regions. */
    public Waiting waiting() {
        return chain.waiting(null);
    }

    /** Where the chains of all regions end now, those that have begun. */
    public List<ChainEnd> ends() {
        return chain.heads().stream()
                .map(head -> new ChainEnd(head.regionId(), head.place(), head.hash()))
                .toList();
    }

    /** The hash of the link at a place of a region's chain, that of the base too. */
    public Optional<String> hashAt(long regionId, long place) {
        Base base = chain.head(regionId).base();
        return place == base.place() ? Optional.of(base.hash()) : chain.hashAt(regionId, place);
    }

    /** Up to which place the links are archived: nothing can be said here of what was before. */
    public long archived(long regionId) {
        return chain.head(regionId).base().place();
    }
}
