package org.guatu.evaluation.rules;

import java.math.BigDecimal;

/**
 * The numbers that {@code bpmn/completion-factor.dmn} works with. All but days are factors from 0 to 1.
 *
 * @param lead what a task weighs for its leading unit, {@code cooperating} for one that helps
 * @param excellent to {@code fail}: what the yearly rating of an open-ended or recurring task is worth
 * @param inTime done in time, {@code extended} done in time after an extension
 * @param late done up to {@code lateDays} working days late
 * @param later done up to {@code laterDays} working days late, {@code latest} after that
 * @param undoneShare what progress is worth that was not done in time, {@code undoneMost} at the most
 */
public record CompletionFactors(
        BigDecimal lead,
        BigDecimal cooperating,
        BigDecimal excellent,
        BigDecimal good,
        BigDecimal pass,
        BigDecimal fail,
        BigDecimal inTime,
        BigDecimal extended,
        int lateDays,
        BigDecimal late,
        int laterDays,
        BigDecimal later,
        BigDecimal latest,
        BigDecimal undoneShare,
        BigDecimal undoneMost) {}
