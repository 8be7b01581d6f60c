package org.guatu.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.guatu.supervision.Urging;
import org.jspecify.annotations.Nullable;

/** A notice to a unit, to all who hold a role in a region, or to one person. Its words are a key and arguments, so both languages fit. */
@Entity
public class Notice {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private @Nullable Long unitId;
    private @Nullable String role;
    private @Nullable Long personId;
    private @Nullable Long taskId;
    private @Nullable String place;
    private String messageKey;

    @Column(columnDefinition = "TEXT")
    private String arguments;

    private Instant sentAt;
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Notice() {}

    Notice(
            long regionId,
            @Nullable Long unitId,
            @Nullable String role,
            long taskId,
            @Nullable String place,
            String messageKey,
            List<String> arguments,
            Instant sentAt) {
        this.regionId = regionId;
        this.unitId = unitId;
        this.role = role;
        this.taskId = taskId == 0 ? null : taskId;
        this.place = place;
        this.messageKey = messageKey;
        this.arguments = String.join(
                "\n", arguments.stream().map(a -> a.replace('\n', ' ')).toList());
        this.sentAt = sentAt;
    }

    /** For one person alone: what they asked for themselves. */
    static Notice toPerson(
            long regionId, long personId, String place, String messageKey, List<String> arguments, Instant sentAt) {
        Notice notice = new Notice(regionId, null, null, 0, place, messageKey, arguments, sentAt);
        notice.personId = personId;
        return notice;
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    /** The unit whose people it is for; null where it is for a role or a person. */
    public @Nullable Long unitId() {
        return unitId;
    }

    /** The role it is for; null where it is for a unit or a person. */
    public @Nullable String role() {
        return role;
    }

    /** The one person it is for; null where it is for a unit or a role. */
    public @Nullable Long personId() {
        return personId;
    }

    /** The page on which that is done which the notice asks for. */
    public String href() {
        if (place != null) {
            return place;
        }
        String task = "/tasks/" + taskId;
        return switch (messageKey) {
            case "notification.reportDue",
                    "notification.reportLate",
                    "notification.reportReturned",
                    "notification.reportWithdrawn" -> task + "/report?period=" + arguments()[1];
            case "notification.reviewLate" -> "/review";
            case "notification.contributionDue" -> task + "?period=" + arguments()[1] + "#contribution";
            case "notification.assigned" -> task + "#acceptance";
            case "notification.acceptedByDefault" -> task + "#milestones";
            case "notification.givenBack" -> task + "#decision";
            case "notification.closeOutRequested", "notification.closeOutReviewLate" -> task + "#closing";
            case "notification.closeOutReturned", "notification.fedAll" -> task + "#closeout";
            default -> task;
        };
    }

    /** The task it is about; 0 where it is about none. */
    public long taskId() {
        return taskId == null ? 0 : taskId;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.split("\n", -1);
    }

    /** The place on the page of urgings where one is answered. */
    static String pageOf(Urging urging) {
        return "/urgings#urging-" + urging.id();
    }

    /** Since when what it asks for is settled, so that it counts as read; null where it is not. */
    public @Nullable Instant settledAt() {
        return settledAt;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
