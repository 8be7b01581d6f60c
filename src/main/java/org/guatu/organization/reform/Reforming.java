package org.guatu.organization.reform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guatu.organization.Administering;
import org.guatu.organization.Organization;
import org.guatu.organization.Staffing;
import org.guatu.organization.Unit;
import org.guatu.organization.reform.UnitReform.Decree;
import org.guatu.organization.reform.UnitReform.Kind;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.SignedAct;
import org.guatu.platform.Stale;
import org.jspecify.annotations.Nullable;

/**
 * 机构改革: one act, resting on a document, renames a unit or closes it with a successor. What was written before keeps the
 * names of its time; what still runs goes on with the successor, its lists by a version of their own.
 */
@ApplicationScoped
@Transactional
public class Reforming {
    private final UnitReforms reforms;
    private final Administering administering;
    private final Staffing staffing;
    private final Organization organization;
    private final Clock clock;
    private final Event<UnitSucceeded> successions;
    private final Event<UnitRenamed> renames;

    Reforming(
            UnitReforms reforms,
            Administering administering,
            Staffing staffing,
            Organization organization,
            Clock clock,
            Event<UnitSucceeded> successions,
            Event<UnitRenamed> renames) {
        this.reforms = reforms;
        this.administering = administering;
        this.staffing = staffing;
        this.organization = organization;
        this.clock = clock;
        this.successions = successions;
        this.renames = renames;
    }

    /** @param version the version of the unit that was seen, or null where the caller named none */
    public UnitReform reform(Caller by, String code, ReformUnit asked, @Nullable Integer version) {
        Unit unit = administering.held(by, code);
        Stale.unless(version, unit.version());
        Decree decree = asked.checked(LocalDate.now(clock));
        return asked.kind() == Kind.RENAME ? rename(by, unit, asked, decree) : succeed(by, unit, asked, decree);
    }

    /** What happened to a unit of the caller's region, the newest first; with the units that it took over. */
    public List<UnitReform> of(Caller by, String code) {
        return organization
                .byCode(by.regionId(), code)
                .map(unit -> reforms.of(unit.id()))
                .orElseThrow(() -> new NotFound("platform.notFound"));
    }

    private UnitReform rename(Caller by, Unit unit, ReformUnit asked, Decree decree) {
        UnitReform reform = kept(by, unit, Kind.RENAME, decree, null);
        administering.rename(by, unit, asked.newName(), asked.newFullName(), decree.document());
        renames.fire(new UnitRenamed(unit, reform.formerName()));
        return reform;
    }

    private UnitReform succeed(Caller by, Unit unit, ReformUnit asked, Decree decree) {
        Kind kind = Objects.requireNonNull(asked.kind(), "checked before");
        Unit successor = successor(by, unit, String.valueOf(asked.successor()).strip());
        UnitReform reform = kept(by, unit, kind, decree, successor.id());
        List<Long> successors = organization.peopleOf(successor.id());
        administering.close(by, unit, successor, reform.on(), decree.document());
        staffing.succeed(by, unit, successor, decree.document());
        successions.fire(new UnitSucceeded(unit, successor, successors, reform, by));
        return reform;
    }

    private Unit successor(Caller by, Unit unit, String code) {
        return organization
                .standing(by.regionId(), code)
                .filter(one -> !one.set() && one.id() != unit.id())
                .orElseThrow(() -> new Invalid("successor", "organization.unknownUnit", code));
    }

    private UnitReform kept(Caller by, Unit unit, Kind kind, Decree decree, @Nullable Long successor) {
        UnitReform reform = new UnitReform(unit, kind, decree, successor, SignedAct.of(by, clock.instant()));
        reforms.persist(reform);
        return reform;
    }
}
