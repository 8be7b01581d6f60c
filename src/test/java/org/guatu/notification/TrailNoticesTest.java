package org.guatu.notification;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.guatu.platform.trail.anchor.Anchor;
import org.guatu.platform.trail.anchor.TrailAnchored;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** Auditors are told where the trail ends, so that mail and robots carry it out of the house. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class TrailNoticesTest {
    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Inject
    SampleOffice sample;

    @Test
    void auditors_are_told_of_the_anchor_where_the_office_wants_it() {
        told(false);
        Client auditor = Client.as("auditor", sample.password());
        auditor.get("/notices").then().body("items.kind", not(hasItem("notification.trailAnchored")));

        told(true);

        auditor.get("/notices").then().body("items.kind", hasItem("notification.trailAnchored"));
        Client.as("d022", sample.password())
                .get("/notices")
                .then()
                .body("items.kind", not(hasItem("notification.trailAnchored")));
    }

    private void told(boolean wanted) {
        Anchor anchor = new Anchor(sample.region().orElseThrow().id(), LocalDate.of(2024, 1, 2), 7, "a".repeat(64));
        QuarkusTransaction.requiringNew()
                .run(() -> new TrailNotices(notices, wanted, clock).onAnchor(new TrailAnchored(anchor)));
    }
}
