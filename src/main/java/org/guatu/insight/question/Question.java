package org.guatu.insight.question;

/** One of the questions. Its title is {@code insight.question.TOPIC}. */
interface Question {
    Topic topic();

    Answer answer(Look look);

    /** As above beside all other questions, where what reads more than the look has at hand says only where to look. */
    default Answer inShort(Look look) {
        return answer(look);
    }
}
