package org.guatu.supervision.instruction;

/** What is done to an instruction; every act is a step of its story. */
public enum InstructionAct {
    GIVEN,
    ANSWERED,
    ASKED_AGAIN,
    ACKNOWLEDGED
}
