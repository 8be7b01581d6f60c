package org.guatu.evaluation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.guatu.evaluation.facts.ForecastWords;
import org.guatu.evaluation.facts.Forecasting;
import org.guatu.evaluation.rules.Grade;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A unit's score as far as it is known, in the shape of an evaluation. */
@Path("/api/v1")
public class ForecastResource {
    private final Forecasting forecasting;
    private final CurrentCaller caller;
    private final Reader reader;

    ForecastResource(Forecasting forecasting, CurrentCaller caller, Reader reader) {
        this.forecasting = forecasting;
        this.caller = caller;
        this.reader = reader;
    }

    /**
     * The forecast as it is answered.
     *
     * @param id null: an evaluation has one, a forecast is kept nowhere
     * @param asOf the day by which it is known
     */
    public record ForecastAnswer(
            @Nullable Long id,
            UnitRef unit,
            int year,
            LocalDate asOf,
            List<ForecastWords.Line> lines,
            List<ForecastWords.Veto> vetoes,
            BigDecimal total,
            Grade grade,
            boolean complete) {}

    /** This year's, where no other is asked for. 404 for a unit that is not the caller's to look at. */
    @GET
    @Path("units/{code}/forecast")
    @RolesAllowed({
        Roles.RULE_OF_LAW_OFFICE,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public ForecastAnswer forecast(@RestPath String code, @RestQuery @Nullable Integer year) {
        ForecastWords said = ForecastWords.of(forecasting.of(code, year, caller.get()), reader.locale());
        return new ForecastAnswer(
                null,
                said.unit(),
                said.year(),
                said.day(),
                said.lines(),
                said.vetoes(),
                said.total(),
                said.grade(),
                said.complete());
    }
}
