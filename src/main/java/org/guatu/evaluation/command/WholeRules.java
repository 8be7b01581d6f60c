package org.guatu.evaluation.command;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** Rules that somebody sent have all their parts; whether they make sense is another question. */
public final class WholeRules {
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);
    private static final int DECIMALS = 4;

    private final Invalid.Check check = new Invalid.Check();

    private WholeRules() {}

    /** Names every part that is missing, and every number that is none of points, days or a share. */
    public static void require(RuleBook sent) {
        WholeRules whole = new WholeRules();
        whole.parts("", sent);
        whole.check.orRefuse();
    }

    private void parts(String prefix, Record one) {
        for (RecordComponent part : one.getClass().getRecordComponents()) {
            String field = prefix + part.getName();
            Object value = read(part, one);
            check.require(
                    value != null || part.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    field,
                    "evaluation.rules.missing");
            if (value instanceof BigDecimal number) {
                check.require(
                        number.abs().compareTo(MOST) <= 0 && number.scale() <= DECIMALS,
                        field,
                        "evaluation.rules.number",
                        MOST,
                        DECIMALS);
            } else if (value instanceof Record inner) {
                parts(field + ".", inner);
            } else if (value instanceof Collection<?> rows) {
                rows.forEach(row -> {
                    if (row instanceof Record inner) {
                        parts(field + ".", inner);
                    }
                });
            }
        }
    }

    private static @Nullable Object read(RecordComponent part, Record one) {
        try {
            return part.getAccessor().invoke(one);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
