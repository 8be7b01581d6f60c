package org.guatu.reporting.standing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * When a deadline counts as near. Light, agenda, the system's reminder and the task's picture all go by these two, so that
 * an office that sets others sees the same everywhere (domain brief §4.3 and §6).
 */
@ConfigMapping(prefix = "guatu.near")
public interface NearTerms {
    /** Working days left, the due day included. */
    @WithDefault("10")
    int days();

    /** Progress, in percent, below which a near deadline turns the light yellow and is reminded of. */
    @WithDefault("80")
    int percent();
}
