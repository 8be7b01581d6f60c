package org.guatu.evaluation.list;

/** What is done to the evaluation of a list; every act is a step of its story. */
public enum ListAct {
    OPENED(true),
    ACCOUNTED(false),
    DISPUTED(false),
    AGREED_BY_SILENCE(true),
    DISPUTES_RULED(false),
    PLAN_PROPOSED(true),
    PLAN_EDITED(false),
    PLAN_TERM_OVER(true),
    PLAN_RETURNED(false),
    PLAN_ITEMS_APPROVED(false),
    APPROVED(true),
    SENT_BACK(true),
    PUBLISHED(true),
    ITEM_PROVEN(false),
    ITEM_CLOSED(false),
    ITEM_NOT_CLOSED(false),
    CLOSED(true);

    private final boolean general;

    ListAct(boolean general) {
        this.general = general;
    }

    /** Whether it concerns all units; others know only what was done to their own items. */
    boolean general() {
        return general;
    }
}
