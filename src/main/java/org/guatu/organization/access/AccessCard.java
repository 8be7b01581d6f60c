package org.guatu.organization.access;

import java.time.Instant;

/**
 * A session or token in force.
 *
 * @param program whether a program comes with it; otherwise a browser does
 * @param label what its owner said it is for; empty where nothing was said
 * @param since when it was given
 * @param until when it ends; a session later, if its person goes on working
 * @param current whether the caller came with it
 */
public record AccessCard(long id, boolean program, String label, Instant since, Instant until, boolean current) {}
