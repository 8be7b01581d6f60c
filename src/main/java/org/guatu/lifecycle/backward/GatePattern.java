package org.guatu.lifecycle.backward;

import java.util.List;

/**
 * How work of a kind goes: through gates one after the other, the whole in so many working days. A gate's weight is its
 * share of the days and of the progress alike.
 *
 * @param days working days from the first to the last, both worked
 * @param gates in their order; the weights sum to 100
 */
public record GatePattern(int days, List<Gate> gates) {
    /** What is offered where an office has said nothing: 方案, 实施, 成效, 总结 (default of this product). */
    private static final List<Gate> USUAL =
            List.of(new Gate("方案", 20), new Gate("实施", 40), new Gate("成效", 30), new Gate("总结", 10));

    /** The way of a document that is decided on (default of this product). */
    private static final List<Gate> OF_A_DOCUMENT = List.of(
            new Gate("起草", 30), new Gate("征求意见", 25), new Gate("审核", 20), new Gate("会议", 15), new Gate("印发", 10));

    private static final int A_QUARTER = 60;
    private static final int OF_A_DECISION = 80;

    public GatePattern {
        gates = List.copyOf(gates);
    }

    /** One step of the way, and its share of a hundred. */
    public record Gate(String title, int weight) {}

    /** What holds for a kind of list until the office says otherwise. */
    public static GatePattern usual(String kind) {
        return switch (kind) {
            case "DECISION_CATALOGUE", "REFORM" -> new GatePattern(OF_A_DECISION, OF_A_DOCUMENT);
            default -> new GatePattern(A_QUARTER, USUAL);
        };
    }
}
