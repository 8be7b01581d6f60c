package org.guatu.trial;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What clients were told had been done, kept on their side. */
final class Journal {
    private final Queue<Entry> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger askedAgain = new AtomicInteger();
    private final AtomicInteger lostRaces = new AtomicInteger();

    /**
     * One act that was answered with 200 or 201.
     *
     * @param key under which it was asked for, as often as was needed
     * @param id of what it made or changed
     */
    record Entry(Kind kind, String key, long task, long id) {
        /** The thing that the trail tells it of. */
        long subject() {
            return kind.subject().equals("task") ? task : id;
        }
    }

    /** What is done, and the word by which the trail tells it. */
    enum Kind {
        SUBMIT("reporting.act.submitted", "task"),
        ACCEPT("reporting.act.accepted", "task"),
        RETURN("reporting.act.returned", "task"),
        WITHDRAW("reporting.act.withdrawn", "task"),
        DRAFT("supervision.act.drafted", "letter"),
        SIGN("supervision.act.signed", "letter"),
        SERVE("supervision.act.served", "letter");

        private final String act;
        private final String subject;

        Kind(String act, String subject) {
            this.act = act;
            this.subject = subject;
        }

        String act() {
            return act;
        }

        /** What it is told of: the task, or the letter itself. */
        String subject() {
            return subject;
        }
    }

    void acknowledged(Entry entry) {
        acknowledged.add(entry);
    }

    /** The answer did not come, or was 503: nobody knows whether it was done. */
    void askedAgain() {
        askedAgain.incrementAndGet();
    }

    void lostRace() {
        lostRaces.incrementAndGet();
    }

    int size() {
        return acknowledged.size();
    }

    Collection<Entry> all() {
        return List.copyOf(acknowledged);
    }

    List<Entry> of(Kind kind) {
        return acknowledged.stream().filter(one -> one.kind() == kind).toList();
    }

    @Override
    public String toString() {
        return "%d acknowledged %s, %d asked again without knowing, %d lost races"
                .formatted(
                        size(),
                        acknowledged.stream().collect(Collectors.groupingBy(Entry::kind, Collectors.counting())),
                        askedAgain.get(),
                        lostRaces.get());
    }
}
