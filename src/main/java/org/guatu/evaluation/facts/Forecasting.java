package org.guatu.evaluation.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.PublishingRules;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.score.ScoreSheet;
import org.guatu.evaluation.score.Scoring;
import org.guatu.lifecycle.YearEnding;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.jspecify.annotations.Nullable;

/** Says from January on what a unit's year would be worth, so that December holds no surprise. */
@ApplicationScoped
@Transactional
public class Forecasting {
    private final GatheringInputs gathering;
    private final Organization organization;
    private final PublishingRules rules;
    private final Scoring scoring;
    private final YearEnding ending;
    private final OfficeTime time;

    Forecasting(
            GatheringInputs gathering,
            Organization organization,
            PublishingRules rules,
            Scoring scoring,
            YearEnding ending,
            OfficeTime time) {
        this.gathering = gathering;
        this.organization = organization;
        this.rules = rules;
        this.scoring = scoring;
        this.ending = ending;
        this.time = time;
    }

    /**
     * The forecast of a unit for those who may see it: the unit itself, the office, leaders and the committee; to others
     * there is none.
     *
     * @param year this one where none is asked for
     */
    public Forecast of(String code, @Nullable Integer year, Caller by) {
        Unit unit = organization
                .byCode(by.regionId(), code)
                .filter(one -> !one.set() && mayRead(one, by))
                .orElseThrow(() -> new NotFound("platform.notFound"));
        int asked = year == null ? time.today().getYear() : year;
        if (asked > time.today().getYear()) {
            throw new Invalid("year", "evaluation.forecast.yearAhead", Integer.toString(asked));
        }
        return forecast(unit, asked, rules.inForce(by.regionId(), asked));
    }

    /** A unit's year in one line. */
    public record Outlook(UnitRef unit, BigDecimal total, Grade grade) {}

    /** This year of every unit of the region as far as it is known, the best first; for those who may see all of them. */
    public List<Outlook> all(Caller by) {
        if (!readsAll(by)) {
            throw new NotFound("platform.notFound");
        }
        int year = time.today().getYear();
        RuleBook book = rules.inForce(by.regionId(), year);
        return gathering.of(by.regionId(), year).entrySet().stream()
                .map(one -> {
                    ScoreSheet sheet = scoring.score(book, one.getValue());
                    return new Outlook(organization.ref(one.getKey()), sheet.total(), sheet.grade());
                })
                .sorted(Comparator.comparing(Outlook::total).reversed().thenComparing(one -> one.unit()
                        .code()))
                .toList();
    }

    private static boolean readsAll(Caller by) {
        return by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER);
    }

    private static boolean mayRead(Unit unit, Caller by) {
        return readsAll(by)
                || by.belongsTo(unit.id()) && Roles.OF_A_UNIT.stream().anyMatch(by::hasRole);
    }

    private Forecast forecast(Unit unit, int year, RuleBook book) {
        LocalDate today = time.today();
        UnitRecord record = gathering.record(unit, year);
        boolean frozen = ending.frozen(unit.regionId(), year).isPresent();
        return new Forecast(
                unit.ref(),
                year,
                today,
                frozen,
                scoring.score(book, record.inputs()),
                frozen ? List.of() : record.ahead(book));
    }
}
