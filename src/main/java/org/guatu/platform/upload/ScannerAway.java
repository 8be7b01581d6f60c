package org.guatu.platform.upload;

import org.guatu.platform.Refusal;

/** The virus scanner that the office chose does not answer: what it has not seen is not taken. */
class ScannerAway extends Refusal {
    private static final int UNAVAILABLE = 503;

    ScannerAway() {
        super("platform.upload.scannerAway");
    }

    @Override
    public int status() {
        return UNAVAILABLE;
    }
}
