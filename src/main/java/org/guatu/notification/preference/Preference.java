package org.guatu.notification.preference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import org.guatu.notification.channel.DeliveryFrequency;

/** What a person chose of {@link DeliverySettings}; who chose nothing has none. Times of day are text: they belong to no zone. */
@Entity
@Table(name = "notice_preference")
public class Preference {
    @Id
    private Long personId;

    @Enumerated(EnumType.STRING)
    private DeliveryFrequency emailPace;

    private String quietFrom;
    private String quietTo;
    private boolean quietDaysOff;
    private String digestAt;
    private String language;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Preference() {}

    @SuppressWarnings("NullAway.Init") // choose() fills the rest
    Preference(long personId, DeliverySettings chosen) {
        this.personId = personId;
        choose(chosen);
    }

    final void choose(DeliverySettings chosen) {
        emailPace = chosen.email();
        quietFrom = chosen.quiet().from().toString();
        quietTo = chosen.quiet().to().toString();
        quietDaysOff = chosen.quiet().daysOff();
        digestAt = chosen.digestAt().toString();
        language = chosen.language();
    }

    public long personId() {
        return personId;
    }

    DeliverySettings settings() {
        return new DeliverySettings(
                emailPace,
                new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietTo), quietDaysOff),
                LocalTime.parse(digestAt),
                language);
    }
}
