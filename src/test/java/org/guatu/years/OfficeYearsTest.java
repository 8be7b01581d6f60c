package org.guatu.years;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.guatu.organization.Region;
import org.guatu.platform.engine.Retiming;
import org.guatu.platform.trail.chain.Sealer;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.rights.SecondRegion;
import org.guatu.support.EmptyOffice;
import org.guatu.support.FirstMorning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Years of a region and of one below it that chance plays. A year is its seed: {@code -Dseed=7} plays that one alone, {@code -Dyears=1000}
 * so many. One that fails is played again without acts that it does not need, and told.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class OfficeYearsTest {
    private static final int YEARS = Integer.getInteger("years", 2);
    private static final int ACTS = Integer.getInteger("acts", 16);
    private static final Duration SHRINKING = Duration.ofSeconds(Integer.getInteger("shrink", 60));

    /** Beans that keep rows at hand: what a restart forgets. */
    private static final Set<String> REMEMBERS = Set.of(
            "org.guatu.calendar.Calendars",
            "org.guatu.organization.unit.UnitCache",
            "org.guatu.reporting.facts.FactsAtHand");

    @Inject
    SampleOffice sample;

    @Inject
    SecondRegion neighbours;

    @Inject
    ProcessEngine engine;

    @Inject
    Retiming retiming;

    @Inject
    Sealer sealer;

    @Test
    void whatever_people_do_in_whatever_order_the_year_stays_sound() {
        Long seed = Long.getLong("seed");
        LongStream seeds = seed == null ? LongStream.rangeClosed(1, YEARS) : LongStream.of(seed);
        List<String> failed = new ArrayList<>();
        seeds.forEach(one -> {
            List<Step> year = Step.year(one, ACTS);
            String wrong = played(year);
            if (wrong != null) {
                failed.add("-Dseed=" + one + ": " + wrong + "\n  after\n  "
                        + String.join(
                                "\n  ",
                                shrunk(year).stream().map(Step::toString).toList()));
            }
        });
        assertThat(failed).as("years that went wrong").isEmpty();
    }

    /** Plays a year from the first morning on; answers what does not hold, or null. */
    private @Nullable String played(List<Step> year) {
        new FirstMorning().beforeClass(OfficeYearsTest.class);
        restart();
        Region first = sample.region().orElseThrow();
        Region second = neighbours.openSmall(sample.password(), first);
        neighbours.admitSpare(sample.password(), first, second);
        List<PlayedOffice> offices = List.of(
                new PlayedOffice(sample.password(), false, this::restart),
                new PlayedOffice(sample.password(), true, this::restart));
        offices.forEach(PlayedOffice::begin);
        List<Invariants> invariants = offices.stream().map(Invariants::new).toList();
        for (int i = 0; i < year.size(); i++) {
            Step step = year.get(i);
            try {
                Response answer = step.act().play(offices.get(step.region()), new Random(step.dice()));
                assertThat(answer == null ? 0 : answer.statusCode())
                        .as("answer to " + step)
                        .isLessThan(500);
                retiming.settle();
                hold(step, invariants);
                invariants.get(1).holdAbove(offices.get(0));
            } catch (AssertionError | IllegalStateException broken) {
                return "at act " + (i + 1) + ", " + step + ": " + broken.getMessage();
            }
        }
        sealer.sealAll();
        try {
            invariants.forEach(Invariants::chainIsWhole);
        } catch (AssertionError broken) {
            return "at the end: " + broken.getMessage();
        }
        return null;
    }

    /** What touches both offices is looked at in both. */
    private static void hold(Step step, List<Invariants> invariants) {
        if (step.act() == Act.TIME || step.act() == Act.RESTART || step.act() == Act.CALENDAR) {
            invariants.forEach(Invariants::hold);
        } else {
            invariants.get(step.region()).hold();
        }
        if (step.act() == Act.TIME) {
            invariants.forEach(Invariants::periods);
        }
    }

    /** The year without acts that it does not need to go wrong, as far as the time for that reaches. */
    private List<Step> shrunk(List<Step> year) {
        Instant end = Instant.now().plus(SHRINKING);
        List<Step> shortest = year;
        for (int part = Math.max(1, year.size() / 2); part > 0; part /= 2) {
            for (int from = 0; from < shortest.size() && Instant.now().isBefore(end); ) {
                int to = Math.min(shortest.size(), from + part);
                List<Step> rest = new ArrayList<>(shortest.subList(0, from));
                rest.addAll(shortest.subList(to, shortest.size()));
                if (played(rest) == null) {
                    from = to;
                } else {
                    shortest = rest;
                }
            }
        }
        return shortest;
    }

    /** What memory holds is gone, as after a restart; tables, timers and the clock stay. */
    private void restart() {
        for (InjectableContext context : Arc.container().getContexts(ApplicationScoped.class)) {
            context.getState().getContextualInstances().keySet().stream()
                    .filter(bean -> REMEMBERS.contains(bean.getBeanClass().getName()))
                    .toList()
                    .forEach(context::destroy);
        }
        if (engine.getProcessEngineConfiguration() instanceof ProcessEngineConfigurationImpl configured) {
            configured.getProcessDefinitionCache().clear();
        }
    }
}
