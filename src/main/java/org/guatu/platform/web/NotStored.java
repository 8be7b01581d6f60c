package org.guatu.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.util.List;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;
import org.guatu.platform.Refusal;
import org.guatu.platform.engine.LostRaces;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jspecify.annotations.Nullable;

/** What the database does not take, as the refusal that it is: a lost race, or a text or number too large for its place. */
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

    /** The refusal behind a failure; null where it is a failure of ours. */
    public static @Nullable Refusal of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof DataException) {
                return new Invalid(List.of(new Problem(null, null, "platform.tooLong", List.of())));
            }
            if (cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || LostRaces.isOne(cause)
                    || cause instanceof ConstraintViolationException) {
                return new Refusal("platform.conflict");
            }
        }
        return null;
    }
}
