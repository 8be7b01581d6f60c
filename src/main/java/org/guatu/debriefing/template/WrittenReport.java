package org.guatu.debriefing.template;

import java.util.List;

/** What a reporter wrote: a text for each section and an answer to each question of the template, in its order. */
public record WrittenReport(List<String> sections, List<String> answers, List<OwnAct> acts) {
    /** How much of the whole text a section is, in percent. */
    public int share(int section) {
        int all = sections.stream().mapToInt(String::length).sum();
        return all == 0 ? 0 : Math.round(sections.get(section).length() * 100f / all);
    }
}
