package org.guatu.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages and points as people and callers see them: one decimal, none where it is nought. */
public final class OneDecimal extends JsonSerializer<Double> {
    public static BigDecimal of(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().scale() <= 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeNumber(of(value));
    }
}
