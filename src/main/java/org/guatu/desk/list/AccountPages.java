package org.guatu.desk.list;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.account.AccountItem;
import org.guatu.evaluation.account.ListAccount;
import org.guatu.evaluation.account.TakingAccount;
import org.guatu.evaluation.account.TaskClass;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Asked;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 时间过半任务过半: one click from a list to how far its tasks have come beside the time. */
@Path("/lists/{id}/account")
@Authenticated
public class AccountPages {
    private final TakingAccount taking;
    private final OfficeTime time;
    private final CurrentCaller caller;
    private final Template page;

    AccountPages(
            TakingAccount taking, OfficeTime time, CurrentCaller caller, @Location("desk/account.html") Template page) {
        this.taking = taking;
        this.time = time;
        this.caller = caller;
        this.page = page;
    }

    /**
     * Draws it. What the address says wrongly is taken as not said.
     *
     * @param of only items of this class, and
     * @param area only those of this area, and
     * @param unit only those that the unit of this code leads
     */
    @GET
    public TemplateInstance account(
            long id,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String of,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String unit) {
        Caller by = caller.get();
        ListAccount account = taking.of(id, Asked.day(asOf), by);
        TaskClass chosen = Asked.choice(TaskClass.class, of);
        List<AccountItem> items = account.items().stream()
                .filter(item -> chosen == null || item.taskClass() == chosen)
                .filter(item -> area == null || area.isEmpty() || item.area().equals(area))
                .filter(item ->
                        unit == null || unit.isEmpty() || item.lead().code().equals(unit))
                .toList();
        LocalDate today = time.today();
        return page.data("account", account)
                .data("items", items)
                .data("classes", TaskClass.values())
                .data("chosen", chosen == null ? "" : chosen.name())
                .data("area", area == null ? "" : area)
                .data("unit", unit == null ? "" : unit)
                .data("today", today)
                .data("past", account.asOf().isBefore(today))
                .data("office", by.hasRole(Roles.RULE_OF_LAW_OFFICE));
    }
}
