package org.guatu.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.kind.KindCard;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.catalogue.wording.NewTask;
import org.jspecify.annotations.Nullable;

/**
 * 台账: the tasks of a list, or of several, as its reader sees them on a day.
 *
 * @param of the list and its kind; null where tasks of several lists stand together
 * @param filedBy the unit that hands it in, or the region
 * @param withProgress whether it tells how far the tasks are
 */
public record Ledger(
        String title, @Nullable Of of, String filedBy, LocalDate day, boolean withProgress, List<LedgerRow> rows) {
    public Ledger {
        rows = List.copyOf(rows);
    }

    /**
     * The one list of a ledger.
     *
     * @param edition 第N版: 1 at its issue and one more at each adjustment; null while it is a draft
     */
    public record Of(long id, int year, @Nullable Integer edition, KindCard kind) {
        static Of list(TaskList list, ListKind kind) {
            return new Of(list.id(), list.year(), list.issued() ? list.edition() : null, kind.card());
        }
    }

    /** How many levels of sections the deepest task lies in. */
    int depth() {
        return rows.stream().mapToInt(row -> row.card().section().size()).max().orElse(0);
    }

    boolean any(Predicate<LedgerRow> holds) {
        return rows.stream().anyMatch(holds);
    }

    boolean leaderRequired() {
        return of != null && of.kind().leaderRequired();
    }

    /** Whether the codes are more than the year and the place in the list, which an import gives by itself. */
    boolean coded() {
        if (of == null) {
            return true;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).card().code().equals(NewTask.codeAt(of.year(), i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** The points of all tasks, a measure that stands on several lists once; empty where the lists give none. */
    public Optional<BigDecimal> points() {
        Set<Long> ids = rows.stream().map(row -> row.card().id()).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.card().reportedThrough() == null
                        || !ids.contains(row.card().reportedThrough()))
                .map(row -> row.card().points())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add);
    }
}
