package org.guatu.platform.web;

import java.net.URI;
import org.guatu.platform.Stale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: {@code "7"} for version 7. */
public final class Etags {
    private Etags() {}

    public static String of(int version) {
        return '"' + Integer.toString(version) + '"';
    }

    /** An answer that carries its version, for the next If-Match. */
    public static <T> RestResponse<T> answer(RestResponse.Status status, T body, int version) {
        return RestResponse.ResponseBuilder.create(status, body)
                .header("ETag", of(version))
                .build();
    }

    public static <T> RestResponse<T> ok(T body, int version) {
        return answer(RestResponse.Status.OK, body, version);
    }

    /** 201 with the address of what was made. */
    public static <T> RestResponse<T> created(String address, T body, int version) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, body)
                .location(URI.create(address))
                .header("ETag", of(version))
                .build();
    }

    /** The version that an If-Match header names, or null where there is none; a foreign tag can match nothing. */
    public static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.strip().replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new Stale("platform.stale");
        }
    }
}
