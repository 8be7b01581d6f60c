package org.guatu.organization.access.enrolment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.password.HashedPassword;
import org.guatu.organization.access.password.Passwords;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;

/**
 * Takes many people in at once. Nothing is kept of a sheet that is only looked through. One-time passwords are made when it
 * is confirmed, and told in the answer alone; no connection is held while they are hashed.
 */
@ApplicationScoped
public class Enrolling {
    private final Admitting admitting;
    private final NewcomerChecks checks;

    Enrolling(Admitting admitting, NewcomerChecks checks) {
        this.admitting = admitting;
        this.checks = checks;
    }

    /** Every row with what is wrong with it. */
    public List<CheckedNewcomer> lookThrough(Caller by, EnrolPeople asked) {
        return QuarkusTransaction.joiningExisting().call(() -> checks.of(by, asked.checked()));
    }

    /** Takes everybody in; where anything is wrong with one, nobody. */
    public List<Slip> enrol(Caller by, EnrolPeople asked) {
        List<CheckedNewcomer> rows = lookThrough(by, asked);
        List<Problem> problems =
                rows.stream().flatMap(row -> row.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        List<String> passwords = rows.stream().map(row -> Passwords.oneTime()).toList();
        List<HashedPassword> hashes =
                passwords.parallelStream().map(HashedPassword::of).toList();
        return QuarkusTransaction.requiringNew().call(() -> IntStream.range(0, rows.size())
                .mapToObj(at -> slip(by, rows.get(at), passwords.get(at), hashes.get(at)))
                .toList());
    }

    private Slip slip(Caller by, CheckedNewcomer row, String password, HashedPassword hash) {
        String username = String.valueOf(row.row().username());
        Instant until = admitting.admitOnce(by, username, row.person(), hash);
        return new Slip(
                row.person().name(), row.unit() == null ? "" : row.unit().name(), username, password, until);
    }
}
