package org.guatu.organization.access.door.directory;

import org.guatu.platform.Refusal;

/** The directory does not answer, or not in a way that says anything about who came. */
class DirectoryAway extends Refusal {
    DirectoryAway() {
        super("organization.door.directoryAway");
    }

    @Override
    public int status() {
        return 503;
    }
}
