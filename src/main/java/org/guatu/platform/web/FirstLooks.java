package org.guatu.platform.web;

/** What is done with each request before anything else, in this order. */
enum FirstLooks {
    ANSWER_HEADERS,
    FAILURES,
    ADDRESS,
    HOST,
    BODY_SIZE,
    ACCEPT,
    REQUEST_LIMIT;

    /** The place among the routes of the server. */
    int order() {
        return Integer.MIN_VALUE + ordinal();
    }
}
