package org.guatu.notification.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.guatu.notification.channel.DeliveryFrequency;
import org.guatu.notification.channel.Mailing;
import org.guatu.notification.preference.DeliverySettings;
import org.guatu.notification.preference.NoticePreferences;
import org.guatu.notification.preference.PreferenceEdit;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Sent;
import org.jspecify.annotations.Nullable;

/** How the caller wants to be told outside of the application. Inside of it everybody is told everything. */
@Path("/api/v1")
@Authenticated
public class PreferencesResource {
    private final NoticePreferences preferences;
    private final Mailing mailing;
    private final CurrentCaller caller;

    PreferencesResource(NoticePreferences preferences, Mailing mailing, CurrentCaller caller) {
        this.preferences = preferences;
        this.mailing = mailing;
        this.caller = caller;
    }

    /**
     * What is chosen, or the office's default; times of day are HH:mm on the office's clock.
     *
     * @param address the caller's mail address, or null
     * @param email AT_ONCE, DIGEST or NEVER
     * @param mailConfigured whether this office has a mail server at all
     */
    public record ReachAnswer(
            @Nullable String address,
            DeliveryFrequency email,
            String quietFrom,
            String quietTo,
            boolean quietDaysOff,
            String digestAt,
            String language,
            boolean mailConfigured) {}

    @GET
    @Path("me/notices")
    public ReachAnswer reach() {
        return answer(preferences.of(caller.get()));
    }

    /** Chooses; what is left out stays. An empty address takes the address away. 422 names what cannot be read. */
    @PUT
    @Path("me/notices")
    @OnlyOnce
    public ReachAnswer choose(@Nullable PreferenceEdit edit) {
        return answer(preferences.choose(caller.get(), Sent.required(edit)));
    }

    private ReachAnswer answer(DeliverySettings reach) {
        Caller by = caller.get();
        return new ReachAnswer(
                preferences.address(by),
                reach.email(),
                reach.quiet().from().toString(),
                reach.quiet().to().toString(),
                reach.quiet().daysOff(),
                reach.digestAt().toString(),
                reach.language(),
                mailing.configured());
    }
}
