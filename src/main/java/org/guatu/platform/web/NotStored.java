package org.guatu.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.util.List;
import java.util.Objects;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;
import org.guatu.platform.Refusal;
import org.guatu.platform.database.Failures;
import org.guatu.platform.engine.LostRaces;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jspecify.annotations.Nullable;

/**
 * What the database does not take, as the refusal that it is: a lost race, a text or number too large for its place, or
 * that there is no database at the moment.
 */
@ApplicationScoped
public class NotStored {
    private final EntityManager entities;

    NotStored(EntityManager entities) {
        this.entities = entities;
    }

    /** Lets the database say now, and not after the act, whether it takes what was written. */
    public void now() {
        if (entities.isJoinedToTransaction()) {
            entities.flush();
        }
    }

    /** The refusal behind a failure, also where it came out at the commit; null where it is a failure of ours. */
    public static @Nullable Refusal of(Throwable failure) {
        return Failures.behind(failure).stream()
                .map(NotStored::refusal)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Refusal refusal(Throwable one) {
        if (one instanceof Refusal refusal) {
            return refusal;
        }
        if (one instanceof DataException) {
            return new Invalid(List.of(new Problem(null, null, "platform.tooLong", List.of())));
        }
        if (Failures.isAway(one)) {
            return new DatabaseAway();
        }
        return isConflict(one) ? new Refusal("platform.conflict") : null;
    }

    private static boolean isConflict(Throwable one) {
        return one instanceof OptimisticLockException
                || one instanceof PessimisticLockException
                || one instanceof ConstraintViolationException
                || LostRaces.isOne(one)
                || Failures.isAgainstWhatIsThere(one);
    }
}
