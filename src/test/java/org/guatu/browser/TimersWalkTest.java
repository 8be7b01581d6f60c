package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Page;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An administrator finds timers that failed and tries them again; and a page comes while the database is away. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TimersWalkTest extends Walk {
    @Inject
    ProcessEngine engine;

    @Inject
    AgroalDataSource pool;

    @Test
    @Order(1)
    void an_administrator_tries_failed_timers_again() {
        Page admin = as("admin");
        admin.navigate("/timers");
        assertThat(admin.locator("main")).containsText("没有失败的定时事项");
        browser.look(admin, "timers-none");

        tasks.issue(2024, row(1, "建立行政执法监督协调机制并开展专项检查", "区行政审批局", "", "2024年12月底前", "季报"));
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        QuarkusTransaction.requiringNew().run(() -> {
            ManagementService management = engine.getManagementService();
            management
                    .createTimerJobQuery()
                    .elementId("awaitWindow")
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 3)
                    .forEach(timer -> management.moveJobToDeadLetterJob(timer.getId()));
        });
        admin.navigate("/timers");
        assertThat(admin.locator("#timers tbody tr")).hasCount(3);
        browser.look(admin, "timers-failed");

        admin.locator("#timers tbody tr button").first().click();
        assertThat(admin.locator("[role=status]").first()).containsText("已交回重试");
        assertThat(admin.locator("#timers tbody tr")).hasCount(2);
        admin.click("#attempts button");
        assertThat(admin.locator("[role=status]").first()).containsText("2 项");
        assertThat(admin.locator("main")).containsText("没有失败的定时事项");
    }

    @Test
    @Order(2)
    void a_page_that_comes_while_the_database_is_away_says_what_to_do() throws SQLException {
        Page admin = as("admin");
        var limits = pool.getConfiguration().connectionPoolConfiguration();
        List<Connection> taken = new ArrayList<>();
        try {
            for (int n = 0; n < limits.maxSize(); n++) {
                taken.add(pool.getConnection());
            }
            limits.setAcquisitionTimeout(Duration.ofMillis(200));
            admin.navigate("/timers");
            assertThat(admin.locator("#away")).containsText("没有保存任何内容");
            browser.look(admin, "database-away");
        } finally {
            limits.setAcquisitionTimeout(Duration.ofSeconds(5));
            for (Connection one : taken) {
                one.close();
            }
        }
        admin.click("#away a");
        assertThat(admin.locator("main")).containsText("没有失败的定时事项");
    }
}
