package org.guatu.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 has it, with the single problems where several things are wrong. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemAnswer(String type, String title, int status, String detail, @Nullable List<Item> problems) {
    /** One problem, in the reader's language. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(@Nullable String field, @Nullable Integer row, String message) {}
}
