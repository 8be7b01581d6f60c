package org.guatu.desk.evaluation;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.guatu.evaluation.facts.ForecastWords;
import org.guatu.evaluation.facts.Forecasting;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 本单位年度考评预估: line by line what is there, what is missing, and what can still be mended until when. */
@Path("/units/{code}/forecast")
@RolesAllowed({
    Roles.RULE_OF_LAW_OFFICE,
    Roles.COMMITTEE,
    Roles.DISTRICT_LEADER,
    Roles.LIAISON,
    Roles.DEPUTY_LEADER,
    Roles.UNIT_HEAD
})
public class ForecastPage {
    /** So many inputs are shown at once; more are folded up. */
    private static final int FEW = 8;

    private final Forecasting forecasting;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Template page;

    ForecastPage(
            Forecasting forecasting,
            CurrentCaller caller,
            Reader reader,
            @Location("desk/forecast.html") Template page) {
        this.forecasting = forecasting;
        this.caller = caller;
        this.reader = reader;
        this.page = page;
    }

    @GET
    public TemplateInstance forecast(@RestPath String code, @RestQuery @Nullable Integer year) {
        ForecastWords said = ForecastWords.of(forecasting.of(code, year, caller.get()), reader.locale());
        boolean thisYear = said.year() == said.day().getYear();
        return page.data("forecast", said)
                .data("year", Integer.toString(said.year()))
                .data("few", FEW)
                .data("before", Integer.toString(said.year() - 1))
                .data("after", thisYear ? null : Integer.toString(said.year() + 1));
    }
}
