package org.guatu.notification;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/** The notices that the present transaction writes: what is told of an act is not settled by it. */
@TransactionScoped
class FreshNotices implements Serializable {
    private static final long serialVersionUID = 1;

    private final Set<Long> ids = new HashSet<>(Set.of(-1L));

    void add(long id) {
        ids.add(id);
    }

    /** Never empty, as a query wants it. */
    Set<Long> ids() {
        return ids;
    }
}
