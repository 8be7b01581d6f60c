package org.guatu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.guatu.evaluation.facts.Forecasting;
import org.guatu.evaluation.facts.GatheringInputs;
import org.guatu.evaluation.rules.DefaultRules;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.score.Graded;
import org.guatu.evaluation.score.Placing;
import org.guatu.evaluation.score.Quotas;
import org.guatu.evaluation.score.Scoring;
import org.guatu.evaluation.score.UnitInputs;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long the forecast of one unit takes beside the bare query of its facts, and the evaluation of 60 units with 359
 * tasks. It tells and does not judge, and no test run looks for it: {@code ./test -Dtest=ForecastBenchmark}.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class ForecastBenchmark {
    private static final Logger LOG = Logger.getLogger(ForecastBenchmark.class);
    private static final int ROUNDS = 21;

    /** The facts of a unit as rows, without making anything of them. */
    private static final List<String> BARE = List.of(
            "select t.* from task t where t.lead_unit_id = ?1 or exists"
                    + " (select 1 from part p where p.task_id = t.id and p.unit_id = ?1)",
            "select y.* from task_year y join task t on t.id = y.task_id where t.lead_unit_id = ?1 or exists"
                    + " (select 1 from part p where p.task_id = t.id and p.unit_id = ?1)",
            "select r.task_year_id, r.period, r.submitted_on, r.status, r.grade from report r where r.unit_id = ?1",
            "select c.task_year_id, c.period from contribution c where c.unit_id = ?1",
            "select l.id, l.ladder_level, l.state from letter l where l.unit_id = ?1");

    @Inject
    SampleOffice sample;

    @Inject
    GatheringInputs gathering;

    @Inject
    Forecasting forecasting;

    @Inject
    Scoring scoring;

    @Inject
    Organization organization;

    @Inject
    EntityManager database;

    @Inject
    UserTransaction transaction;

    @Test
    void tell() throws Exception {
        Client office = Client.as("office", sample.password());
        office.issueSample("annual-63.csv", "ANNUAL", 2024);
        office.issueSample("plan-296.csv", "FIVE_YEAR_PLAN", 2024);
        office.moveClockTo("2024-01-22T09:00:00+08:00");
        office.moveClockTo("2024-04-10T09:00:00+08:00");
        Unit unit =
                organization.byCode(organization.regions().get(0).id(), "D041").orElseThrow();
        Caller reader = new Caller(0, "", unit.regionId(), Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), "");
        RuleBook book = DefaultRules.book();

        double bare = millis(() -> bare(unit.id()));
        double forecast = millis(() -> forecasting.of(unit.code(), 2024, reader));
        double gathered = millis(() -> gathering.of(unit.regionId(), 2024));
        Collection<UnitInputs> all = gathering.of(unit.regionId(), 2024).values();
        double scored = millis(() -> graded(book, all));

        LOG.infof("one unit: bare query %.1f ms, forecast %.1f ms (%.1f times)", bare, forecast, forecast / bare);
        LOG.infof(
                "%d units, %d tasks: gathered in %.1f ms, scored and graded in %.1f ms",
                all.size(), office.all("/tasks").size(), gathered, scored);
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
    }

    private int bare(long unit) throws Exception {
        transaction.begin();
        int rows = 0;
        for (String query : BARE) {
            rows += database.createNativeQuery(query)
                    .setParameter(1, unit)
                    .getResultList()
                    .size();
        }
        transaction.commit();
        return rows;
    }

    private List<Placing> graded(RuleBook book, Collection<UnitInputs> all) {
        return Quotas.grade(
                book,
                all.stream()
                        .map(one -> new Graded(one.unit(), one.group(), scoring.score(book, one)))
                        .toList());
    }

    /** The median; the first rounds warm up. */
    private static double millis(Callable<?> act) throws Exception {
        double[] took = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long before = System.nanoTime();
            assertThat(act.call()).isNotNull();
            took[Math.max(0, round)] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(took);
        return took[ROUNDS / 2];
    }
}
