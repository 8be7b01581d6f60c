package org.guatu.catalogue.reading.column;

import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a list may hold, with the name it has in the API. */
public enum Field {
    SERIAL("serial"),
    CODE("code"),
    /** One level of the section path; a list may have several such columns. */
    SECTION("section"),
    TITLE("title"),
    REQUIREMENT("requirement"),
    /** 牵头领导: a person, kept as written. */
    LEADING_OFFICIAL("leadingOfficial"),
    LEAD("lead"),
    RESPONSIBLE("responsible"),
    COOPERATING("cooperating"),
    /** 责任分工: who leads and who cooperates in one cell. */
    DIVISION("division"),
    DEADLINE("deadline"),
    TASK_TYPE("taskType"),
    DELIVERABLE("deliverable"),
    CADENCE("cadence"),
    POINTS("points"),
    OPENING_PERCENT("openingPercent"),
    OPENING_BASIS("openingBasis"),
    REMARKS("remarks");

    private final String code;

    Field(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Field> of(String code) {
        return Stream.of(values()).filter(field -> field.code.equals(code)).findFirst();
    }
}
