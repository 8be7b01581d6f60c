package org.guatu.platform.database.backup;

import org.guatu.platform.BothLanguages;

/** A back-up or a restore does not begin, or broke off. The message is for the person at the command line. */
public final class TransferRefused extends Exception {
    TransferRefused(String key, Object... arguments) {
        super(BothLanguages.text(key, arguments));
    }
}
