package org.guatu.catalogue.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guatu.catalogue.Adjusting;
import org.guatu.catalogue.Adjustment;
import org.guatu.catalogue.KeepingDeadlines;
import org.guatu.catalogue.KeepingLists;
import org.guatu.catalogue.Redrafting;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.intake.comparison.Codes;
import org.guatu.catalogue.intake.comparison.Comparison;
import org.guatu.catalogue.intake.comparison.FileTask;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.Stale;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 确认入库: a settled import becomes a draft list, or changes the list that it corrects: all rows or none. */
@ApplicationScoped
@Transactional
public class Confirming {
    private static final int LONGEST_TITLE = 200;

    private final ImportRoom room;
    private final ImportProfiles profiles;
    private final KeepingLists lists;
    private final KeepingDeadlines deadlines;
    private final Redrafting redrafting;
    private final Adjusting adjusting;
    private final Trail trail;
    private final Clock clock;

    Confirming(
            ImportRoom room,
            ImportProfiles profiles,
            KeepingLists lists,
            KeepingDeadlines deadlines,
            Redrafting redrafting,
            Adjusting adjusting,
            Trail trail,
            Clock clock) {
        this.room = room;
        this.profiles = profiles;
        this.lists = lists;
        this.deadlines = deadlines;
        this.redrafting = redrafting;
        this.adjusting = adjusting;
        this.trail = trail;
        this.clock = clock;
    }

    /** Refused while a row still needs a person. What the issuer means is remembered for the next list of the kind. */
    public TaskList confirm(long id, ConfirmImport how, @Nullable Integer seen, Caller by) {
        ListImport source = room.forChange(id, seen, by);
        OpenImport opened = room.opened(source, by);
        ReadList read = opened.read();
        if (read.needsReview()) {
            throw new NeedsReview(
                    read.rows().stream().filter(ReadRow::needsReview).count(), read);
        }
        TaskList target = opened.target();
        Comparison difference = opened.difference();
        TaskList list = target == null || difference == null
                ? draft(opened, how, by)
                : revised(source, target, difference, how, by);
        if (!list.issued() && how.pastDue().begun()) {
            deadlines.confirm(list, how.pastDue(), by);
        }
        source.confirmedAs(list);
        remember(source, by);
        return list;
    }

    private TaskList draft(OpenImport opened, ConfirmImport how, Caller by) {
        ListImport source = opened.source();
        ReadList read = opened.read();
        List<FileTask> file = FileTask.of(read);
        Codes codes = new Codes(List.of(), file, source.year());
        List<NewTask> tasks = file.stream()
                .map(one ->
                        one.task().at(codes.of(one.task().code()), one.task().position()))
                .toList();
        return lists.draft(
                source.kind(),
                title(how.title(), read.layout().title(), source.fileName()),
                source.year(),
                Objects.requireNonNullElse(how.until(), opened.until()),
                tasks,
                by);
    }

    private TaskList revised(ListImport source, TaskList target, Comparison difference, ConfirmImport how, Caller by) {
        if (how.seen() != null && !how.seen().equals(difference.fingerprint())) {
            throw new Stale("catalogue.desk.differenceStale");
        }
        List<NewTask> added =
                difference.added().stream().map(Comparison.Added::task).toList();
        Map<Long, NewTask> changed = new LinkedHashMap<>();
        difference.changed().forEach(one -> changed.put(one.id(), one.after()));
        Set<Long> gone =
                difference.gone().stream().map(Comparison.Gone::id).collect(Collectors.toCollection(TreeSet::new));
        Set<Long> cancelled = how.cancelled();
        new Invalid.Check()
                .require(gone.containsAll(cancelled), "cancel", "catalogue.desk.cancelUnknown")
                .orRefuse();
        boolean nothing = added.isEmpty() && changed.isEmpty();
        if (!target.issued() && !difference.none()) {
            redrafting.apply(target.id(), added, changed, gone, by);
        } else if (target.issued() && !(nothing && cancelled.isEmpty())) {
            LocalDate today = LocalDate.now(clock);
            Adjustment why = Adjustment.of(how.reason(), how.basis(), how.approvedBy(), how.approvedOn(), today);
            adjusting.apply(target.id(), why, added, changed, cancelled, by);
        } else {
            trail.record(
                    by,
                    Change.of("catalogue.act.noDifference", "import", source.id())
                            .to(target.title()));
        }
        return target;
    }

    private void remember(ListImport source, Caller by) {
        if (source.issuer().isEmpty()) {
            return;
        }
        profiles.of(by.regionId(), source.issuer(), source.kind())
                .ifPresentOrElse(
                        known -> known.keep(source, by, clock.instant()),
                        () -> profiles.persist(new ImportProfile(source, by, clock.instant())));
    }

    private static String title(@Nullable String asked, String ofSheet, String fileName) {
        String title =
                asked != null && !asked.isBlank() ? asked.strip() : ofSheet.isBlank() ? plain(fileName) : ofSheet;
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    private static String plain(String fileName) {
        String name = fileName.replaceAll(".*[/\\\\]", "");
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Rows wait for a person. */
    public static class NeedsReview extends Refusal {
        private final transient ReadList read;

        NeedsReview(long rows, ReadList read) {
            super("catalogue.needsReview", rows);
            this.read = read;
        }

        @Override
        public List<org.guatu.platform.Problem> problems() {
            return ImportProblems.blocking(read);
        }
    }
}
