package org.guatu.platform.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a reader is led after a form: a path of ours and never another site. */
public final class LocalPath {
    private LocalPath() {}

    /** The place that was asked for where it is a path of ours, else the home page. */
    public static URI of(@Nullable String asked) {
        if (asked == null || !asked.startsWith("/") || asked.startsWith("//") || asked.indexOf('\\') >= 0) {
            return URI.create("/");
        }
        try {
            URI path = URI.create(asked);
            return path.getRawAuthority() == null && path.getScheme() == null ? path : URI.create("/");
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }
}
