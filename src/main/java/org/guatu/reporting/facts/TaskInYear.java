package org.guatu.reporting.facts;

import org.guatu.catalogue.Task;
import org.guatu.lifecycle.TaskYear;

/** An issued task in one of its years. */
public record TaskInYear(Task task, TaskYear year, YearFacts facts) {}
