package org.guatu.platform.trail.anchor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.platform.trail.chain.Fault;
import org.guatu.platform.trail.chain.SealKeys;
import org.guatu.platform.trail.chain.VerifiedFile;

/** The command that verifies a chain, exported or archived, without a database, and holds anchors against it. */
public final class VerifyTrail {
    public static final String FLAG = "--verify-trail";

    static final int WHOLE = 0;
    static final int BROKEN = 1;
    static final int MISUNDERSTOOD = 2;

    private final SealKeys keys;
    private final PrintStream out;

    public VerifyTrail(SealKeys keys, PrintStream out) {
        this.keys = keys;
        this.out = out;
    }

    /** Says what was found and returns 0 where everything fits, 1 where not, 2 where the files cannot be read. */
    public int run(List<String> files) {
        try {
            List<Path> chains = new ArrayList<>();
            List<Anchor> anchors = new ArrayList<>();
            for (String file : files) {
                take(Path.of(file), chains, anchors);
            }
            if (chains.isEmpty()) {
                out.println("Usage: " + FLAG
                        + " CHAIN... [ANCHORS] (archives and the exported chain; a text with anchors)");
                return MISUNDERSTOOD;
            }
            Set<Long> places = anchors.stream().map(Anchor::place).collect(Collectors.toSet());
            VerifiedFile found = VerifiedFile.of(chains, keys, places);
            boolean whole = tell(found);
            return anchors.stream().filter(anchor -> !fits(anchor, found)).count() == 0 && whole ? WHOLE : BROKEN;
        } catch (IOException | RuntimeException e) {
            out.println("Cannot be read: " + e.getMessage());
            return MISUNDERSTOOD;
        }
    }

    private static void take(Path file, List<Path> chains, List<Anchor> anchors) throws IOException {
        if (VerifiedFile.isChain(file)) {
            chains.add(file);
            return;
        }
        List<Anchor> read = AnchorFile.read(file);
        if (read.isEmpty()) {
            throw new IOException(file + " is neither a chain nor a text with anchors.");
        }
        anchors.addAll(read);
    }

    private boolean tell(VerifiedFile found) {
        String keyed = found.keyedFrom() == 0 ? "no key" : "keyed from link " + found.keyedFrom() + " on";
        String counted = found.base() == 0
                ? found.sealed() + " links"
                : "links %d to %d".formatted(found.base() + 1, found.sealed());
        String links = "region %d, %s, %s".formatted(found.regionId(), counted, keyed);
        Fault fault = found.fault();
        if (fault == null) {
            out.println("WHOLE: " + links);
            return true;
        }
        out.println("BROKEN after " + links + ": " + said(fault)
                + (found.brokenAt() == null ? "" : " (line " + found.brokenAt() + ")"));
        return false;
    }

    private static String said(Fault fault) {
        return switch (fault) {
            case LINE_CHANGED -> "a line is not what was sealed";
            case LINE_MISSING -> "a line or a link is missing";
            case LINE_ADDED -> "a line was added beside the chain";
            case HEAD -> "the head does not fit";
            case KEY_UNKNOWN -> "GUATU_SECRET_KEY or GUATU_SECRET_OLD_KEYS lacks the key that sealed it";
        };
    }

    private boolean fits(Anchor anchor, VerifiedFile found) {
        if (anchor.regionId() != found.regionId()) {
            return true;
        }
        if (anchor.place() < found.base()) {
            out.println("BEFORE THESE FILES: " + anchor.line());
            return true;
        }
        boolean fits = anchor.hash().equals(found.hashes().get(anchor.place()));
        out.println((fits ? "FITS: " : "DOES NOT FIT: ") + anchor.line());
        return fits;
    }
}
