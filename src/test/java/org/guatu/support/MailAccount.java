package org.guatu.support;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;

/** The account with which the office of the tests signs in at its mail server. */
public final class MailAccount {
    public static final String ADDRESS = "guatu@guatu.test";
    public static final String USER = "guatu";
    public static final String PASSWORD = "the-mail-office-knows";

    private MailAccount() {}

    /** A mail server that knows it, also after it was started again. */
    public static GreenMailConfiguration known() {
        return GreenMailConfiguration.aConfig().withUser(ADDRESS, USER, PASSWORD);
    }
}
