package org.guatu.supervision.letter;

/** How far a letter has come. Waiting, lateness and pause are no states: its dates say them. */
public enum LetterState {
    /** 草拟: waits for a signature. */
    DRAFTED,
    /** 已签发: has its number, waits to be sent. */
    APPROVED,
    /** 已送达: waits for the receipt, then for the reply. */
    SERVED,
    /** 已回复: waits for somebody of another unit to verify. */
    REPLIED,
    /** 已核验: the reply was found good; the process closes the letter with the same step. */
    VERIFIED,
    /** 已办结 */
    CLOSED,
    /** 已升级: the next letter took its place. */
    ESCALATED,
    /** 已撤销: keeps its record and its number. */
    REVOKED;

    public boolean open() {
        return compareTo(CLOSED) < 0;
    }
}
