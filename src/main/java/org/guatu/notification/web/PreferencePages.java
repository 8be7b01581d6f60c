package org.guatu.notification.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.briefing.subscription.ChooseSubscription;
import org.guatu.briefing.subscription.Subscribing;
import org.guatu.notification.channel.DeliveryFrequency;
import org.guatu.notification.channel.Mailing;
import org.guatu.notification.preference.NoticePreferences;
import org.guatu.notification.preference.PreferenceEdit;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;

/** 通知设置: how I want to be told outside of the application. */
@Path("/me/notices")
@Authenticated
public class PreferencePages {
    private final NoticePreferences preferences;
    private final Mailing mailing;
    private final Subscribing subscribing;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Template page;

    PreferencePages(
            NoticePreferences preferences,
            Mailing mailing,
            Subscribing subscribing,
            CurrentCaller caller,
            Forms forms,
            @Location("notification/reach.html") Template page) {
        this.preferences = preferences;
        this.mailing = mailing;
        this.subscribing = subscribing;
        this.caller = caller;
        this.forms = forms;
        this.page = page;
    }

    @GET
    public TemplateInstance reach() {
        return page(forms.begin());
    }

    @POST
    @OnlyOnce
    public Response choose() {
        return forms.act(
                new FormPage("reach", this::page, "/me/notices", "notification.reach.saved"),
                PreferenceEdit.class,
                (edit, version) -> preferences.choose(caller.get(), edit));
    }

    /** 订阅: whether the week is sent to me. */
    @POST
    @Path("subscription")
    @OnlyOnce
    @RolesAllowed({
        Roles.RULE_OF_LAW_OFFICE,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.EVALUATION_TEAM,
        Roles.COORDINATION_GROUP,
        Roles.INSPECTOR
    })
    public Response subscribe() {
        return forms.act(
                new FormPage("subscription", this::page, "/me/notices", "briefing.subscription.saved"),
                ChooseSubscription.class,
                (chosen, version) -> subscribing.choose(chosen, caller.get()));
    }

    private TemplateInstance page(FormState again) {
        return page.data("reach", preferences.of(caller.get()))
                .data("address", preferences.address(caller.get()))
                .data("paces", DeliveryFrequency.values())
                .data("mail", mailing.configured())
                .data("week", Roles.readsWholeRegion(caller.get()) ? subscribing.of(caller.get()) : null)
                .data("office", caller.get().hasRole(Roles.RULE_OF_LAW_OFFICE))
                .data("again", again);
    }
}
