package org.guatu.evaluation.rules;

import java.util.EnumSet;
import java.util.Set;

/** What a line may count, a closed choice: the record knows what each of them is. */
public enum Occasion {
    /** 报告评为 A */
    GRADE_A(Shape.QUALITY),
    /** 报告评为 B */
    GRADE_B(Shape.QUALITY),
    /** 报告评为 C */
    GRADE_C(Shape.QUALITY),
    /** 报告评为 D */
    GRADE_D(Shape.QUALITY),
    /** 提醒函 */
    REMINDER_LETTER(Shape.SUPERVISION, Shape.DEDUCTION),
    /** 督办单 */
    SUPERVISION_ORDER(Shape.SUPERVISION, Shape.DEDUCTION),
    /** 通报 */
    CIRCULAR(Shape.SUPERVISION, Shape.DEDUCTION),
    /** 约谈 */
    INTERVIEW(Shape.SUPERVISION, Shape.DEDUCTION),
    /** 移送 */
    REFERRAL(Shape.SUPERVISION, Shape.DEDUCTION),
    /** A report that was returned twice or more. */
    REPORT_RETURNED_TWICE(Shape.DEDUCTION),
    /** A report that was not handed in at all. */
    REPORT_MISSED(Shape.DEDUCTION),
    /** A rectification item past its due day. */
    RECTIFICATION_OVERDUE(Shape.DEDUCTION),
    /** Material for the evaluation that was not there by the cut-off. */
    MATERIAL_LATE(Shape.DEDUCTION),
    /** So often as somebody enters for the line, with a source. */
    ENTERED(Shape.DEDUCTION),
    /** 国家级 */
    NATIONAL(Shape.BONUS),
    /** 省级 */
    PROVINCIAL(Shape.BONUS),
    /** 市级 */
    MUNICIPAL(Shape.BONUS),
    /** 区级创新案例 */
    DISTRICT_CASE(Shape.BONUS),
    /** Commended by observers or experts. */
    COMMENDATION(Shape.BONUS);

    private final Set<Shape> shapes;

    Occasion(Shape first, Shape... others) {
        shapes = EnumSet.of(first, others);
    }

    /** Whether a line of this shape may count it. */
    public boolean in(Shape shape) {
        return shapes.contains(shape);
    }
}
