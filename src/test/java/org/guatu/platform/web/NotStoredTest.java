package org.guatu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.ArcUndeclaredThrowableException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.util.stream.Stream;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.engine.TokenPassed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lost race is a conflict and a database that is away is away, wherever in a failure they are told. */
class NotStoredTest {
    private static final SQLException DEADLOCK =
            new SQLTransactionRollbackException("Deadlock found when trying to get lock", "40001", 1213);

    static Stream<Throwable> lostRaces() {
        return Stream.of(
                DEADLOCK,
                new SQLException("Lock wait timeout exceeded", "HY000", 1205),
                new SQLException("Plugin instructed the server to rollback the current transaction", "40000", 3101),
                new SQLIntegrityConstraintViolationException("Duplicate entry", "23000", 1062),
                batch(DEADLOCK),
                new PersistenceException("could not execute batch", DEADLOCK),
                new org.apache.ibatis.exceptions.PersistenceException("### Error flushing statements", batch(DEADLOCK)),
                new ArcUndeclaredThrowableException("Error invoking", atCommit(new OptimisticLockException("stale"))),
                suppressedAtCommit(DEADLOCK),
                new FlowableOptimisticLockingException("was updated by another transaction concurrently"),
                new FlowableObjectNotFoundException("no execution with that id"),
                new TokenPassed("no token waits there"));
    }

    static Stream<Throwable> outages() {
        return Stream.of(
                new SQLException("Sorry, acquisition timeout!"),
                new SQLException("This pool is closed and does not handle any more connections!"),
                new SQLException("Communications link failure", "08S01", 0),
                new SQLException("Too many connections", "08004", 1040),
                new IllegalStateException("sessions cannot be read", new SQLException("gone", "08003", 0)),
                new ArcUndeclaredThrowableException(
                        "Error invoking", atCommit(new SQLException("Connection was killed", "08S01", 0))));
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    void a_lost_race_is_a_conflict(Throwable failure) {
        assertThat(NotStored.of(failure))
                .isNotNull()
                .extracting(Refusal::status)
                .isEqualTo(409);
    }

    @ParameterizedTest
    @MethodSource("outages")
    void a_database_that_is_away_is_told_as_that(Throwable failure) {
        assertThat(NotStored.of(failure)).isInstanceOf(DatabaseAway.class);
    }

    @Test
    void a_refusal_within_a_failure_stays_what_it_is() {
        assertThat(NotStored.of(new IllegalStateException(new NotFound("platform.notFound"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_fault_of_ours_is_no_refusal() {
        IllegalStateException round = new IllegalStateException("a fault");
        round.addSuppressed(new IllegalArgumentException("that names the first one", round));

        assertThat(NotStored.of(round)).isNull();
        assertThat(NotStored.of(new SQLException("You have an error in your SQL syntax", "42000", 1064)))
                .isNull();
        assertThat(NotStored.of(new SQLException("Connection is closed"))).isNull();
    }

    private static BatchUpdateException batch(SQLException next) {
        BatchUpdateException batch = new BatchUpdateException("a batch", new int[0]);
        batch.setNextException(next);
        return batch;
    }

    private static RollbackException atCommit(Throwable cause) {
        RollbackException rolledBack = new RollbackException("ARJUNA016053: Could not commit transaction.");
        rolledBack.initCause(cause);
        return rolledBack;
    }

    private static RollbackException suppressedAtCommit(Throwable suppressed) {
        RollbackException rolledBack = new RollbackException("ARJUNA016053: Could not commit transaction.");
        rolledBack.addSuppressed(suppressed);
        return rolledBack;
    }
}
