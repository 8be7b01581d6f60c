package org.guatu.lifecycle.plan;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A gate of a task's year: by this day, this share of the year's work is to be done. */
@Embeddable
public class Milestone {
    private String title;
    private LocalDate due;
    private int weight;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Milestone() {}

    /** @param weight points of a hundred */
    public Milestone(String title, LocalDate due, int weight) {
        this.title = title;
        this.due = due;
        this.weight = weight;
    }

    /** The same gate on a later day, never past the deadline. */
    public Milestone later(LocalDate day, LocalDate deadline) {
        return new Milestone(
                title,
                day.isAfter(deadline) && due.isBefore(deadline) ? deadline : day.isAfter(deadline) ? due : day,
                weight);
    }

    public String title() {
        return title;
    }

    public LocalDate due() {
        return due;
    }

    public int weight() {
        return weight;
    }
}
