package org.guatu.rehearsal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.platform.engine.Timers;
import org.guatu.platform.time.OfficeClock;

/** Opens a demonstration office at the start: sets it up the first time, rehearses its year, says how to come in. */
@ApplicationScoped
class Opening {
    private static final Instant YEAR_BEGINS =
            ZonedDateTime.of(2024, 1, 2, 9, 0, 0, 0, OfficeClock.ZONE).toInstant();

    private final String office;
    private final String host;
    private final int port;
    private final OfficeClock clock;
    private final Timers timers;
    private final SampleOffice sample;
    private final Rehearsal rehearsal;
    private final LocalDate until;

    Opening(
            @ConfigProperty(name = "guatu.office") String office,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            OfficeClock clock,
            Timers timers,
            SampleOffice sample,
            Rehearsal rehearsal,
            @ConfigProperty(name = "guatu.rehearsal.until") Optional<LocalDate> until) {
        this.office = office;
        this.host = host;
        this.port = port;
        this.clock = clock;
        this.timers = timers;
        this.sample = sample;
        this.rehearsal = rehearsal;
        this.until = until.orElse(Rehearsal.OPENS_ON);
    }

    void open(@Observes @Priority(2000) StartupEvent start) throws IOException {
        if (office.equals("none")) {
            return;
        }
        if (sample.region().isEmpty()) {
            timers.begin(YEAR_BEGINS);
            setUp();
        } else {
            sample.complete();
        }
        if (office.equals("sample")) {
            if (rehearsal.play(sample.region().orElseThrow(), until)) {
                sample.giveAddresses();
            }
        }
        System.out.println("address: http://" + host + ":" + port + "/");
        System.out.println("password: " + sample.password());
        System.out.println("accounts: office reviewer leader committee evaluator evaluator2 admin security auditor"
                + " observer inspector, and one per unit by its code, such as d022");
        System.out.println("demonstration clock: " + ZonedDateTime.now(clock).toLocalDateTime());
        System.out.flush();
    }

    private void setUp() {
        QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            sample.setUp();
            return null;
        });
    }
}
