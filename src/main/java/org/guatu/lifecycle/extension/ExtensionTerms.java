package org.guatu.lifecycle.extension;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Terms of extension requests, in working days; the defaults are those of the domain brief and of this product. */
@ConfigMapping(prefix = "guatu.extension")
public interface ExtensionTerms {
    /** Whole working days that must lie between the signed request and the deadline's end. */
    @WithDefault("10")
    int askBefore();

    /** Approved extensions that a task may have. */
    @WithDefault("2")
    int most();

    /** For the head to sign before they are reminded. */
    @WithDefault("3")
    int signature();

    /** For the office to decide. */
    @WithDefault("5")
    int decision();

    /** For the committee to decide. */
    @WithDefault("10")
    int committee();
}
