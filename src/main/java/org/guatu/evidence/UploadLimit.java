package org.guatu.evidence;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a file may be; every form with files says it beforehand, and templates find it by its name. */
@Named("uploadLimit")
@Unremovable
@Singleton
public class UploadLimit {
    private final long bytes;

    UploadLimit(@ConfigProperty(name = "guatu.evidence.limit") MemorySize limit) {
        this.bytes = limit.asLongValue();
    }

    public long getBytes() {
        return bytes;
    }

    /** In words. */
    public String getText() {
        return (bytes >> 20) + " MB";
    }
}
