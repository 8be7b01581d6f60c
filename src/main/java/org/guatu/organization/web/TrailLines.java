package org.guatu.organization.web;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.organization.web.TrailPages.Line;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.time.OfficeClock;
import org.guatu.platform.time.OfficeDays;
import org.guatu.platform.trail.AuditLine;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.SubjectNames;
import org.guatu.platform.trail.Trail;
import org.guatu.platform.trail.TrailSearch;
import org.guatu.platform.trail.chain.Verifying;
import org.guatu.platform.web.AddressWords;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.TablePage;
import org.guatu.platform.web.TableQuery;
import org.jspecify.annotations.Nullable;

/** Finds lines of the trail by what an address asks for, and says them in words instead of ids. */
@ApplicationScoped
class TrailLines {
    static final List<String> FILTER = List.of("who", "matter", "task", "from", "until");

    private static final int AT_ONCE = 1000;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Trail trail;
    private final Verifying verifying;
    private final List<SubjectNames> subjects;
    private final Reader reader;

    TrailLines(Trail trail, Verifying verifying, @All List<SubjectNames> subjects, Reader reader) {
        this.trail = trail;
        this.verifying = verifying;
        this.subjects = subjects;
        this.reader = reader;
    }

    /** The lines of a region that the address asks for. */
    TablePage<Line> find(TableQuery asked, long regionId) {
        TrailSearch search = search(asked.address(), regionId);
        return asked.of(
                        trail.count(regionId, search),
                        (from, rows) -> trail.find(regionId, search, asked.order(), from, rows))
                .map(lines -> said(lines, regionId));
    }

    /**
     * The chain with all that it seals, since a seal fits nothing less; who takes it along stands in the trail.
     */
    StreamingOutput chain(Caller by) {
        trail.record(by, Change.of("organization.act.takeChain", "trail", by.regionId()));
        return out -> verifying.export(by.regionId(), out);
    }

    private List<Line> said(List<AuditLine> found, long regionId) {
        Map<String, Map<Long, String>> names = names(found, regionId);
        return found.stream()
                .map(line -> Line.of(
                        line, names.getOrDefault(line.subjectType(), Map.of()).get(line.subjectId()), reader))
                .toList();
    }

    /** Every line that the address asks for, newest first, as a row of a table. */
    void walk(AddressWords asked, long regionId, Consumer<List<String>> rows) {
        TrailSearch search = search(asked, regionId);
        long before = Long.MAX_VALUE;
        List<Line> some;
        do {
            some = said(trail.before(before, regionId, search, AT_ONCE), regionId);
            some.stream().map(this::row).forEach(rows);
            before = some.isEmpty() ? before : some.get(some.size() - 1).id();
        } while (some.size() == AT_ONCE);
    }

    private Map<String, Map<Long, String>> names(List<AuditLine> lines, long regionId) {
        Map<String, Map<Long, String>> names = new HashMap<>();
        for (SubjectNames source : subjects) {
            if (!TrailContent.NAMED.contains(source.subjectType())) {
                continue;
            }
            Set<Long> ids = lines.stream()
                    .filter(line -> line.subjectType().equals(source.subjectType()))
                    .map(AuditLine::subjectId)
                    .collect(Collectors.toSet());
            names.put(source.subjectType(), source.names(regionId, ids));
        }
        return names;
    }

    private TrailSearch search(AddressWords asked, long regionId) {
        String matter = asked.get("matter");
        LocalDate until = day(asked, "until");
        LocalDate from = day(asked, "from");
        return new TrailSearch(
                orNull(asked.get("who")),
                orNull(matter),
                TrailContent.OPEN,
                matter.isEmpty() ? Set.of() : acts(matter, regionId),
                asked.get("task").isEmpty() ? null : tasks(asked.get("task"), regionId),
                from == null ? null : OfficeDays.startOf(from),
                until == null ? null : OfficeDays.startOf(until.plusDays(1)));
    }

    private Set<String> acts(String matter, long regionId) {
        return trail.acts(regionId).stream()
                .filter(act -> reader.text(act).contains(matter))
                .collect(Collectors.toSet());
    }

    private Set<Long> tasks(String words, long regionId) {
        return subjects.stream()
                .filter(one -> one.subjectType().equals("task"))
                .flatMap(one -> one.called(regionId, words).stream())
                .collect(Collectors.toSet());
    }

    private static @Nullable LocalDate day(AddressWords asked, String field) {
        String written = asked.get(field);
        if (written.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (java.time.format.DateTimeParseException e) {
            throw new Invalid(field, "platform.typed.badDate");
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A line as a row of a table. */
    private List<String> row(Line line) {
        return Stream.of(
                        MOMENT.format(line.at().atZone(OfficeClock.ZONE)),
                        line.person(),
                        line.posts(),
                        reader.text(line.act()),
                        line.subject(),
                        Objects.requireNonNullElse(line.before(), ""),
                        Objects.requireNonNullElse(line.after(), ""),
                        Objects.requireNonNullElse(
                                line.reason(), line.withheld() ? reader.text("organization.page.trail.withheld") : ""))
                .toList();
    }
}
