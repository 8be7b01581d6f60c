package org.guatu.catalogue.deadline;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * That a task keeps a deadline that is over.
 *
 * @param due the deadline that was confirmed; another one needs its own confirmation
 * @param confirmedBy the leader who agreed, as the office writes it
 */
@Embeddable
public record KeptDue(LocalDate due, String confirmedBy, String reason) {}
