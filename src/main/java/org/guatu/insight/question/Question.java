package org.guatu.insight.question;

/** One of the questions. Its title is {@code insight.question.TOPIC}. */
interface Question {
    Topic topic();

    Answer answer(Look look);
}
