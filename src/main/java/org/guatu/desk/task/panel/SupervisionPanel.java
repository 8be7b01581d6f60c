package org.guatu.desk.task.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.supervision.instruction.InstructionCard;
import org.guatu.supervision.instruction.InstructionViews;
import org.guatu.supervision.rectification.FindingCard;
import org.guatu.supervision.rectification.FindingViews;

/** What leaders and inspectors wrote about a task, and who may write more. */
@ApplicationScoped
public class SupervisionPanel {
    private final FindingViews findings;
    private final InstructionViews instructions;

    SupervisionPanel(FindingViews findings, InstructionViews instructions) {
        this.findings = findings;
        this.instructions = instructions;
    }

    /** The panel. */
    public record Shown(
            List<FindingCard> findings, List<InstructionCard> instructions, boolean mayFind, boolean mayInstruct) {}

    public Shown of(long id, Caller by) {
        return new Shown(
                findings.ofTask(id, by),
                instructions.list(id, by),
                by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR),
                by.hasAnyRole(Roles.DISTRICT_LEADER, Roles.COMMITTEE));
    }
}
