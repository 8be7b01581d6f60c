package org.guatu.notification.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.notification.channel.DeliveryFrequency;
import org.guatu.notification.channel.Mailing;
import org.guatu.notification.preference.NoticePreferences;
import org.guatu.notification.preference.PreferenceEdit;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** 通知设置: how I want to be told outside of the application. */
@Path("/me/notices")
@Authenticated
public class PreferencePages {
    private final NoticePreferences preferences;
    private final Mailing mailing;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Template page;

    PreferencePages(
            NoticePreferences preferences,
            Mailing mailing,
            CurrentCaller caller,
            Forms forms,
            @Location("notification/reach.html") Template page) {
        this.preferences = preferences;
        this.mailing = mailing;
        this.caller = caller;
        this.forms = forms;
        this.page = page;
    }

    @GET
    public TemplateInstance reach() {
        return page(Again.NONE);
    }

    @POST
    @OnlyOnce
    public Response choose(
            @RestForm @Nullable String address,
            @RestForm @Nullable DeliveryFrequency email,
            @RestForm @Nullable String quietFrom,
            @RestForm @Nullable String quietTo,
            @RestForm @Nullable String quietDaysOff,
            @RestForm @Nullable String digestAt,
            @RestForm @Nullable String language) {
        PreferenceEdit edit =
                new PreferenceEdit(address, email, quietFrom, quietTo, "yes".equals(quietDaysOff), digestAt, language);
        return forms.act(
                "reach",
                () -> preferences.choose(caller.get(), edit),
                this::page,
                "/me/notices",
                "notification.reach.saved");
    }

    private TemplateInstance page(Again again) {
        return page.data("reach", preferences.of(caller.get()))
                .data("address", preferences.address(caller.get()))
                .data("paces", DeliveryFrequency.values())
                .data("mail", mailing.configured())
                .data("again", again);
    }
}
