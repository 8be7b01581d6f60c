package org.guatu.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which declared day is to be as notice and library say again. */
public record TakeDayBack(@Nullable LocalDate day) {}
