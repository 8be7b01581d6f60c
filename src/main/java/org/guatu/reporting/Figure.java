package org.guatu.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number that a unit reports, with what it counts. */
public record Figure(String name, @Nullable BigDecimal value, @Nullable String unit) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static String write(List<Figure> figures) {
        try {
            return JSON.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Figure> read(String column) {
        try {
            return JSON.readValue(column, new TypeReference<List<Figure>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
