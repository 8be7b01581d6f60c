package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.guatu.platform.Caller;
import org.guatu.supervision.paper.LetterComposer;
import org.guatu.supervision.paper.LetterComposer.Facts;
import org.guatu.supervision.proposal.Proposing;
import org.guatu.supervision.proposal.Proposing.TaskProposal;
import org.jspecify.annotations.Nullable;

/** Takes the facts of a draft anew: what is signed was true on the day of the signature (domain brief §4.3). */
@ApplicationScoped
@Transactional
public class FactsAnew {
    private final LetterBook book;
    private final Proposing proposing;
    private final LetterComposer composer;

    FactsAnew(LetterBook book, Proposing proposing, LetterComposer composer) {
        this.book = book;
        this.proposing = proposing;
        this.composer = composer;
    }

    /** What has changed since the facts were taken last, task by task. */
    public record Changed(List<Part> parts) {
        /** What was said and is so no longer. */
        public List<String> gone() {
            return parts.stream().flatMap(one -> one.gone().stream()).toList();
        }

        /** What is new. */
        public List<String> come() {
            return parts.stream().flatMap(one -> one.come().stream()).toList();
        }

        /** Whether a task was behind when the letter was drafted, and is not now. */
        public boolean noLongerBehind() {
            return parts.stream().anyMatch(one -> one.behindBefore() && !one.behind());
        }
    }

    /**
     * The facts of one task, before and now.
     *
     * @param behind whether the rules hold the task to be behind
     */
    record Part(List<String> before, boolean behindBefore, List<String> now, boolean behind) {
        List<String> gone() {
            return before.stream().filter(one -> !now.contains(one)).toList();
        }

        List<String> come() {
            return before.isEmpty()
                    ? List.of()
                    : now.stream().filter(one -> !before.contains(one)).toList();
        }

        /** The text with what has come in the place of what is gone; whatever a person wrote beside it stays. */
        String in(String text) {
            int from = Math.max(0, before.isEmpty() ? 0 : text.indexOf(before.get(0)));
            String changed = text;
            int place = -1;
            for (String one : gone()) {
                int at = changed.indexOf(one, from);
                if (at >= 0) {
                    changed = changed.substring(0, at) + changed.substring(at + one.length());
                    place = place < 0 ? at : Math.min(place, at);
                }
            }
            String added = String.join("", come());
            return place < 0 ? changed + added : changed.substring(0, place) + added + changed.substring(place);
        }
    }

    /** Compares the facts of today with those of a draft. */
    public Changed of(Letter draft, Caller by) {
        List<Part> parts = new ArrayList<>();
        parts.add(part(
                draft, draft.taskId(), draft.taskYearId(), draft.factsTaken(), draft.taskBehind(), draft.reason(), by));
        for (LetterTask further : book.further(draft.id())) {
            parts.add(part(
                    draft,
                    further.taskId(),
                    further.taskYearId(),
                    further.factsTaken(),
                    further.taskBehind(),
                    null,
                    by));
        }
        return new Changed(parts);
    }

    private Part part(
            Letter draft,
            long task,
            long taskYear,
            List<String> before,
            boolean behindBefore,
            @Nullable String spoken,
            Caller by) {
        TaskProposal seen = proposing.proposalFor(taskYear, book.factsWithout(draft, task));
        List<String> sentences =
                composer.facts(seen.task(), seen.situation(), draft.level(), new Facts(seen.reasons(), spoken), by);
        return new Part(before, behindBefore, sentences, seen.proposal().isPresent());
    }

    /** Writes the facts of today into a draft. */
    void take(Letter draft, Changed changed) {
        String text = draft.words().facts();
        for (Part part : changed.parts()) {
            text = part.in(text);
        }
        draft.edit(draft.words().withFacts(text));
        Part first = changed.parts().get(0);
        draft.takeFacts(first.now(), first.behind());
        List<LetterTask> further = book.further(draft.id());
        for (int i = 0; i < further.size(); i++) {
            Part part = changed.parts().get(i + 1);
            further.get(i).takeFacts(part.now(), part.behind());
        }
    }
}
