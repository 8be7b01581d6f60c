package org.guatu.platform.web;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jakarta.ws.rs.core.MultivaluedMap;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;
import org.jboss.resteasy.reactive.RestQuery;

/** Words of an address are no values of their kind: no number, no day, none of the choices. */
class WrongQuery extends Invalid {
    private static final int BAD_REQUEST = 400;

    private WrongQuery(List<Problem> problems) {
        super(problems);
    }

    /** Names them all, as the called method has them; {@link #problems()} is empty where every word can be read. */
    static WrongQuery of(Method called, MultivaluedMap<String, String> asked) {
        return new WrongQuery(Arrays.stream(called.getParameters())
                .filter(one -> one.isAnnotationPresent(RestQuery.class))
                .filter(one -> asked.getOrDefault(name(one), List.of()).stream()
                        .anyMatch(value -> !isOne(one.getType(), value)))
                .map(one -> Problem.of(name(one), "platform.wrongQuery", name(one)))
                .toList());
    }

    private static String name(Parameter one) {
        String named = one.getAnnotation(RestQuery.class).value();
        return named.isEmpty() ? one.getName() : named;
    }

    private static boolean isOne(Class<?> kind, String value) {
        try {
            if (kind == Integer.class || kind == int.class) {
                Integer.parseInt(value);
            } else if (kind == Long.class || kind == long.class) {
                Long.parseLong(value);
            } else if (kind == LocalDate.class) {
                LocalDate.parse(value);
            }
            return !kind.isEnum()
                    || Arrays.stream(kind.getEnumConstants())
                            .anyMatch(one -> ((Enum<?>) one).name().equals(value));
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    @Override
    public int status() {
        return BAD_REQUEST;
    }
}
