package org.guatu.briefing.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import org.guatu.evaluation.rules.Frozen;

/** What a subscription brought for a week. Written once. */
@Entity
public class WeekReport {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long subscriptionId;
    private LocalDate monday;
    private LocalDate day;

    @Column(columnDefinition = "MEDIUMTEXT")
    private String said;

    private record Said(List<WeekLine> lines) {}

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected WeekReport() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    WeekReport(Subscription of, Week week, List<WeekLine> lines) {
        regionId = of.regionId();
        subscriptionId = of.id();
        monday = week.monday();
        day = week.day();
        said = Frozen.write(new Said(lines));
    }

    public long id() {
        return id;
    }

    public Week week() {
        return new Week(monday, day);
    }

    public List<WeekLine> lines() {
        return Frozen.read(said, Said.class).lines();
    }
}
