package org.guatu.catalogue.wording;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The words of a task as its list writes them; the units that it names stand beside them ({@link TaskUnits}). Whatever
 * else a task is to say one day belongs here.
 *
 * @param section titles of the sections it lies in, from the top down
 * @param serial 序号 as the list writes it; restarts by section
 * @param leadingOfficial 牵头领导: a person, kept as written
 */
@Embeddable
public record TaskWording(
        @Column(name = "section_path") @Convert(converter = SectionPath.class) List<String> section,
        String serial,
        String title,
        @Column(columnDefinition = "TEXT") String requirement,
        @Nullable String leadingOfficial,
        @Embedded Deadline deadline,
        @Enumerated(EnumType.STRING) Cadence cadence,
        @Nullable BigDecimal points,
        @Column(columnDefinition = "TEXT") @Nullable String deliverable) {

    public TaskWording {
        section = List.copyOf(section);
    }

    /** 重点领域: the top section; empty where it lies in none. */
    public String area() {
        return section.isEmpty() ? "" : section.get(0);
    }

    /** The same words under another deadline. */
    public TaskWording withDeadline(Deadline other) {
        return new TaskWording(
                section, serial, title, requirement, leadingOfficial, other, cadence, points, deliverable);
    }
}
