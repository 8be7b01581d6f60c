package org.guatu.debriefing;

/** What is done in a round, to a report, and to what a comment asks for; every act is a step of a story. */
public enum DebriefingAct {
    OPENED,
    REPORTER_ADDED,
    SPEAKERS_ORDERED,
    REMINDED,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    EXCUSED,
    COMMENTED,
    ASKED,
    ANSWERED,
    ASKED_AGAIN,
    CLOSED
}
