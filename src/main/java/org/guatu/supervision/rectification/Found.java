package org.guatu.supervision.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What was found, by whom and where; said once when the finding is opened.
 *
 * @param sourceId the suggestion or instruction it came from, by the kind of its source
 * @param standard by what it will count as put right (销号标准)
 * @param deduction what it costs in the evaluation, in words
 * @param taskId the task whose execution it concerns
 * @param recurrenceOf the earlier finding that came up again (反弹)
 */
@Embeddable
public record Found(
        @Enumerated(EnumType.STRING) @Column(columnDefinition = "VARCHAR(40)") Source source,
        @Nullable Long sourceId,
        @Enumerated(EnumType.STRING) @Column(columnDefinition = "VARCHAR(40)") Kind kind,
        @Enumerated(EnumType.STRING) @Column(columnDefinition = "VARCHAR(40)") Severity severity,
        String title,
        @Column(columnDefinition = "TEXT") String problem,
        @Column(columnDefinition = "TEXT") String standard,
        @Column(columnDefinition = "TEXT") @Nullable String deduction,
        @Nullable Long taskId,
        @Nullable Long inspectionId,
        @Nullable Long recurrenceOf) {

    /** Where a finding comes from. */
    public enum Source {
        /** 督察 */
        INSPECTION,
        /** 考核 */
        EVALUATION,
        /** 法治观察员 */
        OBSERVER,
        /** 审计 */
        AUDIT,
        /** 领导批示 */
        INSTRUCTION
    }

    /** How long putting it right may take. */
    public enum Kind {
        /** 立行立改: at once; due after the days of {@link RectificationTerms#immediate()} where no day is named. */
        IMMEDIATE,
        /** 限期整改: by a day that is named. */
        LIMITED,
        /** 长期整改: by a day that is named, in another year perhaps. */
        LONG_TERM
    }

    /** How grave it is. */
    public enum Severity {
        /** 一般 */
        MINOR,
        /** 较重 */
        SERIOUS,
        /** 严重 */
        GRAVE
    }
}
