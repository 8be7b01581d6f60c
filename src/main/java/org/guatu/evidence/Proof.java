package org.guatu.evidence;

/** A proof as readers see it: a file to download. */
public record Proof(long id, String name, long size) {
    static Proof of(EvidenceFile file) {
        return new Proof(file.id(), file.name(), file.size());
    }
}
