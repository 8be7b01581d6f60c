package org.guatu.debriefing.view;

import java.util.List;

/** 同题共答: what one reporter answers to the common questions, in their order. */
public record AnswerLine(RegisterLine line, List<String> answers) {}
