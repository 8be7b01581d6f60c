package org.guatu.insight.task;

import java.util.List;

/**
 * Where a task is in its process.
 *
 * @param version the deployed version that it runs on; 0 where none runs
 * @param active ids of the elements at which tokens wait
 * @param passed ids of the user and service tasks that were passed; in a loop one may be both
 */
public record ProcessView(String processId, int version, List<String> active, List<String> passed) {}
