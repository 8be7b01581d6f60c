package org.guatu.platform.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.guatu.platform.time.RealTime;

/** Refuses to start on a half-made schema, and reports this node as not ready should the schema lose a part later. */
@Readiness
@ApplicationScoped
class WholeSchema implements HealthCheck {
    /** Anybody may ask for readiness, and the answer costs the server four lists. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final Flyway migrations;
    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final Optional<Path> firstStart;
    private volatile Instant lastWhole = Instant.MIN;

    WholeSchema(
            Flyway migrations,
            AgroalDataSource dataSource,
            @RealTime Clock clock,
            @ConfigProperty(name = "guatu.first-start") Optional<Path> firstStart) {
        this.migrations = migrations;
        this.dataSource = dataSource;
        this.clock = clock;
        this.firstStart = firstStart;
    }

    /** After both schemas were made, before anybody works on them. */
    void verify(@Observes @Priority(200) StartupEvent start) throws SQLException {
        verify();
    }

    /** Last at start, and before the first request can be acknowledged. */
    void complete(@Observes @Priority(Integer.MAX_VALUE) StartupEvent start) throws IOException, SQLException {
        StartTurn.end();
        if (firstStart.isPresent()) {
            Files.deleteIfExists(firstStart.get());
        }
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("schema");
        try {
            if (lastWhole.isBefore(clock.instant().minus(GOOD_FOR))) {
                verify();
            }
            return answer.up().build();
        } catch (HalfMadeSchema halfMade) {
            return answer.down()
                    .withData("missing", String.join(", ", halfMade.missing()))
                    .build();
        } catch (SQLException unreachable) {
            return answer.down()
                    .withData("database", String.valueOf(unreachable.getMessage()))
                    .build();
        }
    }

    private void verify() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            SchemaCheck.verify(migrations, connection);
            lastWhole = clock.instant();
        }
    }
}
