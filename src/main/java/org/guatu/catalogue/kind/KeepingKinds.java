package org.guatu.catalogue.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guatu.calendar.TopRegion;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.Stale;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 清单类别: adds kinds of list, describes them anew, retires them. None is ever deleted: lists refer to it. */
@ApplicationScoped
@Transactional
public class KeepingKinds {
    /** A kind is known by its code; the trail counts subjects by number and names the code in its words. */
    private static final long NO_NUMBER = 0;

    private final ListKinds kinds;
    private final TopRegion top;
    private final Trail trail;

    KeepingKinds(ListKinds kinds, TopRegion top, Trail trail) {
        this.kinds = kinds;
        this.top = top;
        this.trail = trail;
    }

    /** All kinds that a region has in their order, retired ones too. */
    public List<ListKind> all(long regionId) {
        return kinds.of(regionId);
    }

    /** Those of which a new list may come in, in their order. */
    public List<ListKind> offered(long regionId) {
        return all(regionId).stream().filter(ListKind::offered).toList();
    }

    /** A kind that a region has, whatever its state. */
    public Optional<ListKind> find(String code, long regionId) {
        return kinds.findByIdOptional(code).filter(kind -> kind.isSeenIn(regionId));
    }

    public ListKind one(String code, long regionId) {
        return find(code, regionId).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** Whether the caller's region keeps the kind: the top one those of all, every other its own. */
    public boolean keeps(ListKind kind, Caller by) {
        Long owner = kind.regionId();
        return owner == null ? top.is(by.regionId()) : owner == by.regionId();
    }

    /** What all kinds are called, by code, in their order. */
    public Map<String, String> names(long regionId, Locale locale) {
        return names(all(regionId), locale);
    }

    /** What kinds are called, by code, in the order given. */
    public static Map<String, String> names(List<ListKind> kinds, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        kinds.forEach(kind -> names.put(kind.code(), kind.called(locale)));
        return names;
    }

    /**
     * Adds a kind: the top region for all, every other for itself alone. The code of a kind of its own begins with the
     * region's, so that none learns from a code that is taken what another has.
     */
    public ListKind add(DescribeKind asked, Caller by) {
        asked.asNew().check();
        Long owner = top.is(by.regionId()) ? null : (Long) by.regionId();
        KindCard card = owner == null
                ? asked.asNew()
                : asked.asNew().withCode("R" + owner + "_" + asked.asNew().code());
        card.check();
        if (kinds.findByIdOptional(card.code()).isPresent()) {
            throw new Invalid("code", "catalogue.kindCodeTaken", card.code());
        }
        ListKind kind = new ListKind(card, owner);
        kinds.persistAndFlush(kind);
        trail.record(by, Change.of("catalogue.act.kindAdded", "kind", NO_NUMBER).to(told(card)));
        return kind;
    }

    /**
     * Describes a kind anew; its code stays. One that is not offered any more is retired.
     *
     * @param version the version that was edited, or null where the caller named none
     */
    public ListKind edit(String code, DescribeKind asked, @Nullable Integer version, Caller by) {
        ListKind kind = one(code, by.regionId());
        if (!keeps(kind, by)) {
            throw new NotAllowed("catalogue.kindOfTheTop");
        }
        Stale.unless(version, kind.version());
        KindCard before = kind.card();
        KindCard card = asked.over(before);
        card.check();
        if (before.offered() && !card.offered() && kind.regionId() == null && kinds.offeredToAll() == 1) {
            throw new LastOffered();
        }
        kind.describe(card);
        kinds.flush();
        String act = before.offered() && !card.offered() ? "catalogue.act.kindRetired" : "catalogue.act.kindEdited";
        trail.record(by, Change.of(act, "kind", NO_NUMBER).from(told(before)).to(told(card)));
        return kind;
    }

    private static String told(KindCard card) {
        return "%s %s / %s, %s / %s, %s%s%s%s %s %s"
                .formatted(
                        card.code(),
                        card.name(),
                        card.englishName(),
                        card.leadColumn(),
                        card.leaderColumn(),
                        card.spansYears() ? "spansYears " : "",
                        card.leaderRequired() ? "leaderRequired " : "",
                        card.committeeExtends() ? "committeeExtends " : "",
                        card.offered() ? "offered" : "retired",
                        card.cadence(),
                        card.deadline())
                .strip();
    }

    /** Without a kind that is offered no list could come in any more. */
    public static class LastOffered extends Refusal {
        LastOffered() {
            super("catalogue.kindLastOffered");
        }
    }
}
