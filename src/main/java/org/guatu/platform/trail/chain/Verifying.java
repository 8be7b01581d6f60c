package org.guatu.platform.trail.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks along chains while they grow. The head is read first and the walk ends there: links before it never change, so
 * what is sealed meanwhile is beyond the walk.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Verifying {
    private static final int PAGE = 1000;

    private final Chain chain;
    private final SealKeys keys;

    Verifying(Chain chain, SealKeys keys) {
        this.chain = chain;
        this.keys = keys;
    }

    /** Walks a region's chain from its base to its head; once more where lines were archived meanwhile. */
    public Verification verify(long regionId) {
        Head head = chain.head(regionId);
        Verification found = verify(head);
        Head now = chain.head(regionId);
        return found.whole() || now.base().equals(head.base()) ? found : verify(now);
    }

    private Verification verify(Head head) {
        long regionId = head.regionId();
        ChainWalk walk = new ChainWalk(keys);
        walk.begin(head);
        walk(head, walk::take);
        walk.end(head);
        Fault fault = walk.fault() == null ? countedFault(regionId) : walk.fault();
        return new Verification(
                fault,
                head.base().place(),
                walk.place(),
                chain.waiting(regionId),
                head.hash(),
                walk.brokenAt(),
                walk.keyedFrom());
    }

    /** What no link tells: links beyond the head, lines that were added or taken away beside the chain. */
    private @Nullable Fault countedFault(long regionId) {
        Chain.Tally tally = chain.tally(regionId);
        if (tally.seals() != tally.head() - tally.base() || tally.last() != tally.head()) {
            return Fault.HEAD;
        }
        long known = tally.seals() + tally.waiting();
        if (tally.lines() == known) {
            return null;
        }
        return tally.lines() > known ? Fault.LINE_ADDED : Fault.LINE_MISSING;
    }

    private void walk(Head head, Consumer<Link> taker) {
        for (long from = head.base().place() + 1; from <= head.place(); ) {
            List<Link> page = chain.links(head.regionId(), from, head.place(), PAGE);
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
            walk(head, file::add);
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
