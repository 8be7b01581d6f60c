package org.guatu.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** Hands out empty lists to fill in. */
@ApplicationScoped
@Transactional
public class Templates {
    private final KeepingKinds kinds;
    private final Organization organization;
    private final Clock clock;

    Templates(KeepingKinds kinds, Organization organization, Clock clock) {
        this.kinds = kinds;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * An empty list.
     *
     * @param name of its kind, in Chinese
     */
    public record Blank(String name, byte[] file) {}

    /** The template of a kind that is offered, with the units of the caller's region. */
    public Blank blank(@Nullable String code, Caller by) {
        ListKind kind = Optional.ofNullable(code)
                .flatMap(one -> kinds.find(one, by.regionId()))
                .filter(ListKind::offered)
                .orElseThrow(() -> new Invalid("kind", "catalogue.kindUnknown", String.valueOf(code)));
        byte[] file = ListTemplate.write(kind.card(), LocalDate.now(clock), organization.units(by.regionId()));
        return new Blank(kind.card().name(), file);
    }
}
