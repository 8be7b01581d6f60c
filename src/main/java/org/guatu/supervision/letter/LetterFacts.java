package org.guatu.supervision.letter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.platform.SignedAct;
import org.guatu.supervision.ladder.LetterFact;
import org.guatu.supervision.paper.LetterNumber;
import org.jspecify.annotations.Nullable;

/** Tells the ladder of the letters on a task. */
final class LetterFacts {
    private static final long NONE = -1;

    private LetterFacts() {}

    static List<LetterFact> of(List<Letter> oldestFirst) {
        return of(oldestFirst, NONE);
    }

    /** As if a draft had not been written: the letter whose place it took still waits. */
    static List<LetterFact> of(List<Letter> oldestFirst, long without) {
        Map<Long, Letter> byId = oldestFirst.stream().collect(Collectors.toMap(Letter::id, Function.identity()));
        return oldestFirst.stream()
                .filter(letter -> letter.id() != without)
                .map(letter -> fact(letter, byId, without))
                .toList();
    }

    private static LetterFact fact(Letter letter, Map<Long, Letter> byId, long without) {
        boolean waits = Objects.equals(letter.nextId(), without);
        SignedAct signed = letter.signed();
        SignedAct ended = letter.ended();
        return new LetterFact(
                letter.id(),
                called(letter),
                letter.level(),
                letter.trigger(),
                letter.state().open() || waits,
                letter.state() == LetterState.REVOKED,
                waits
                        ? letter.unansweredOn() != null
                        : unanswered(letter, letter.nextId() == null ? null : byId.get(letter.nextId())),
                letter.coversUntil(),
                signed == null ? null : signed.on(),
                letter.replyBy(),
                letter.state().open() || waits || ended == null ? null : ended.on());
    }

    /** Its number, or a mark that it has none yet. */
    static String called(Letter letter) {
        LetterNumber number = letter.number();
        return number == null ? "—" : number.written();
    }

    /** Overdue and open; or escalated to a letter that was revoked, so that nothing took its place. */
    private static boolean unanswered(Letter letter, @Nullable Letter next) {
        if (letter.unansweredOn() == null) {
            return false;
        }
        return letter.state() == LetterState.SERVED
                || letter.state() == LetterState.ESCALATED && next != null && next.state() == LetterState.REVOKED;
    }
}
