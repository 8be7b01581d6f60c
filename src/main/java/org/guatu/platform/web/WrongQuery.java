package org.guatu.platform.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
                .flatMap(WrongQuery::words)
                .filter(one ->
                        asked.getOrDefault(one.name(), List.of()).stream().anyMatch(value -> !isOne(one.kind(), value)))
                .map(one -> Problem.of(one.name(), "platform.wrongQuery", one.name()))
                .toList());
    }

    /** A word that an address may have, and what it stands for. */
    private record Word(String name, Class<?> kind) {}

    /** The words that a parameter takes: its own, or those of all fields where it gathers several. */
    private static Stream<Word> words(Parameter taken) {
        return taken.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(taken.getType().getDeclaredFields())
                        .flatMap(field -> word(field, field.getName(), field.getType()))
                : word(taken, taken.getName(), taken.getType());
    }

    private static Stream<Word> word(AnnotatedElement taken, String name, Class<?> kind) {
        RestQuery query = taken.getAnnotation(RestQuery.class);
        return query == null
                ? Stream.empty()
                : Stream.of(new Word(query.value().isEmpty() ? name : query.value(), kind));
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
