package org.guatu.organization.access.door;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells about itself (OpenID Connect Discovery).
 *
 * @param endSession where one signs out; null where that cannot be done
 * @param readAt when it was asked
 */
record OidcProvider(
        String authorization, String token, @Nullable String endSession, List<SigningKey> keys, Instant readAt) {
    static OidcProvider of(String issuer, JsonObject told, List<SigningKey> keys, Instant now) {
        if (!issuer.equals(told.getString("issuer"))) {
            throw new ProviderRefused("the provider calls itself " + told.getString("issuer"));
        }
        String end = told.getString("end_session_endpoint");
        return new OidcProvider(
                OidcSettings.secure(told.getString("authorization_endpoint", "")),
                OidcSettings.secure(told.getString("token_endpoint", "")),
                end == null ? null : OidcSettings.secure(end),
                keys,
                now);
    }

    /** The key of that name, or the only one where the token names none. */
    @Nullable
    SigningKey key(@Nullable String id) {
        if (id == null) {
            return keys.size() == 1 ? keys.get(0) : null;
        }
        return keys.stream().filter(key -> id.equals(key.id())).findFirst().orElse(null);
    }
}
