package org.guatu.supervision.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import org.guatu.lifecycle.TaskYear;

/** A further task that a letter carries, beside its first. */
@Entity
public class LetterTask {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long letterId;
    private long taskId;
    private long taskYearId;

    @Column(columnDefinition = "TEXT")
    private String factsTaken;

    private boolean taskBehind;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LetterTask() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    LetterTask(Letter letter, TaskYear year, List<String> facts, boolean behind) {
        regionId = letter.regionId();
        letterId = letter.id();
        taskId = year.taskId();
        taskYearId = year.id();
        takeFacts(facts, behind);
    }

    final void takeFacts(List<String> sentences, boolean behind) {
        factsTaken = String.join("\n", sentences);
        taskBehind = behind;
    }

    public long letterId() {
        return letterId;
    }

    public long taskId() {
        return taskId;
    }

    public long taskYearId() {
        return taskYearId;
    }

    List<String> factsTaken() {
        return factsTaken.lines().toList();
    }

    boolean taskBehind() {
        return taskBehind;
    }
}
