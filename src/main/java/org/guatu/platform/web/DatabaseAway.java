package org.guatu.platform.web;

import org.guatu.platform.Refusal;

/** The database cannot be reached, or has no connection to give: nothing was saved, and the same may be tried again. */
public class DatabaseAway extends Refusal {
    /** Seconds after which a client may ask again. */
    static final int AGAIN_AFTER = 10;

    public DatabaseAway() {
        super("platform.databaseAway", Integer.toString(AGAIN_AFTER));
    }

    @Override
    public int status() {
        return 503;
    }
}
