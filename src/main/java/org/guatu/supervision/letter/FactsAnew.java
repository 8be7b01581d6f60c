package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.guatu.calendar.WorkingDays;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.platform.Caller;
import org.guatu.supervision.ladder.Ladder;
import org.guatu.supervision.ladder.Proposal;
import org.guatu.supervision.ladder.Situation;
import org.guatu.supervision.paper.LetterComposer;
import org.guatu.supervision.paper.LetterComposer.Facts;
import org.guatu.supervision.paper.LetterWords;
import org.guatu.supervision.proposal.Proposing;

/** Takes the facts of a draft anew: what is signed was true on the day of the signature (domain brief §4.3). */
@ApplicationScoped
@Transactional
public class FactsAnew {
    private final LetterBook book;
    private final Proposing proposing;
    private final Ladder ladder;
    private final LetterComposer composer;
    private final Lifecycle lifecycle;
    private final WorkingDays days;

    FactsAnew(
            LetterBook book,
            Proposing proposing,
            Ladder ladder,
            LetterComposer composer,
            Lifecycle lifecycle,
            WorkingDays days) {
        this.book = book;
        this.proposing = proposing;
        this.ladder = ladder;
        this.composer = composer;
        this.lifecycle = lifecycle;
        this.days = days;
    }

    /**
     * What has changed since the facts were taken last.
     *
     * @param sentences the facts as they are now
     * @param gone what was said and is so no longer
     * @param come what is new
     * @param behind whether the rules still hold the task to be behind
     * @param noLongerBehind they did when the letter was drafted, and do not now
     */
    public record Changed(
            List<String> sentences, List<String> gone, List<String> come, boolean behind, boolean noLongerBehind) {
        static Changed between(List<String> before, boolean behindBefore, List<String> now, boolean behindNow) {
            return new Changed(
                    now,
                    before.stream().filter(one -> !now.contains(one)).toList(),
                    before.isEmpty() ? List.of() : now.stream().filter(one -> !before.contains(one)).toList(),
                    behindNow,
                    behindBefore && !behindNow);
        }

        /** The text with what has come in the place of what is gone; whatever a person wrote beside it stays. */
        String in(String text) {
            String changed = text;
            int place = -1;
            for (String one : gone) {
                int at = changed.indexOf(one);
                if (at >= 0) {
                    changed = changed.substring(0, at) + changed.substring(at + one.length());
                    place = place < 0 ? at : Math.min(place, at);
                }
            }
            String added = String.join("", come);
            return place < 0 ? changed + added : changed.substring(0, place) + added + changed.substring(place);
        }
    }

    /** Compares the facts of today with those of a draft. */
    public Changed of(Letter draft, Caller by) {
        Current current = lifecycle.current(draft.taskYearId());
        Situation now = proposing.situation(current.task(), current.year(), book.factsWithout(draft));
        Optional<Proposal> proposal = ladder.propose(now, days.calendar());
        List<String> sentences = composer.facts(
                current.task(),
                now,
                draft.level(),
                new Facts(proposal.map(Proposal::reasons).orElse(List.of()), draft.reason()),
                by);
        return Changed.between(draft.factsTaken(), draft.taskBehind(), sentences, proposal.isPresent());
    }

    /** Writes the facts of today into a draft. */
    void take(Letter draft, Changed changed) {
        LetterWords words = draft.words();
        draft.edit(words.withFacts(changed.in(words.facts())));
        draft.takeFacts(changed.sentences(), changed.behind());
    }
}
