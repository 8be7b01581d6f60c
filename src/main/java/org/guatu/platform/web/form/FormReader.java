package org.guatu.platform.web.form;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guatu.platform.Invalid;
import org.guatu.platform.OnePerLine;
import org.guatu.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form as the record that JSON is read as. A field bears its component's name. A list takes all values of its
 * name that are not blank; a list of records stands in rows, whose fields are called {@code rows.name}, and a row with
 * nothing in it is none; a list marked {@link OnePerLine} is typed into one field. What was left blank is null, but for
 * texts, which are then empty. What is no number or day is a problem of its field; all of them are told at once.
 */
@ApplicationScoped
class FormReader {
    private static final String PROBLEMS = "problems";

    /** No number, day or choice is written longer; the reader of JSON would not take it at all. */
    private static final int LONGEST = 100;

    /** What is written too long stands for itself: nothing reads it. */
    private static final String TOO_LONG = "?";

    private final ObjectMapper json;

    FormReader(ObjectMapper json) {
        // An element that cannot be read is a problem of its field.
        this.json = json.copy()
                .setDefaultSetterInfo(JsonSetter.Value.empty())
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addHandler(new Unreadable());
        this.json
                .coercionConfigDefaults()
                .setAcceptBlankAsEmpty(true)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull);
        this.json
                .coercionConfigFor(LogicalType.Textual)
                .setAcceptBlankAsEmpty(false)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert);
    }

    /** The form as a record of this type; {@link Invalid} names every field that cannot be read. */
    <C> C read(Class<C> type, SentForm form) {
        List<Problem> problems = new ArrayList<>();
        try {
            C command = json.readerFor(type)
                    .withAttribute(PROBLEMS, problems)
                    .readValue(json.treeAsTokens(tree(type, "", form)));
            if (!problems.isEmpty()) {
                throw new Invalid(problems);
            }
            return command;
        } catch (java.io.IOException e) {
            throw new IllegalStateException(type.getName() + " cannot be read from a form", e);
        }
    }

    private ObjectNode tree(Class<?> type, String prefix, SentForm form) throws JsonProcessingException {
        ObjectNode tree = json.createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            String field = prefix + name;
            if (Collection.class.isAssignableFrom(component.getType())) {
                tree.set(name, list(component, field, form));
            } else if (component.getType().isRecord()) {
                tree.set(name, tree(component.getType(), field + ".", form));
            } else {
                String value = form.value(field);
                if (value != null) {
                    tree.put(name, plain(component.getType(), value));
                }
            }
        }
        return tree;
    }

    private ArrayNode list(RecordComponent component, String field, SentForm form) {
        Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        if (element instanceof Class<?> row && row.isRecord()) {
            return rows(row, field, form);
        }
        ArrayNode list = json.createArrayNode();
        boolean lines = component.isAnnotationPresent(OnePerLine.class);
        form.values(field).stream()
                .flatMap(value -> lines ? Arrays.stream(value.split("[\\r\\n、，,；;]+")) : List.of(value).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> element instanceof Class<?> kind ? plain(kind, value) : value)
                .forEach(list::add);
        return list;
    }

    private ArrayNode rows(Class<?> row, String field, SentForm form) {
        ArrayNode rows = json.createArrayNode();
        for (int i : filled(field, form)) {
            ObjectNode node = rows.addObject();
            for (RecordComponent one : row.getRecordComponents()) {
                node.put(one.getName(), plain(one.getType(), nth(form.values(field + "." + one.getName()), i)));
            }
        }
        return rows;
    }

    /** Which rows of this name have something in them, counted from 0. */
    private static List<Integer> filled(String field, SentForm form) {
        List<List<String>> columns = form.typed().entrySet().stream()
                .filter(typed -> typed.getKey().startsWith(field + "."))
                .map(Map.Entry::getValue)
                .toList();
        int length = columns.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, length)
                .filter(i -> !columns.stream().allMatch(column -> nth(column, i).isBlank()))
                .boxed()
                .toList();
    }

    private static String nth(List<String> column, int i) {
        return i < column.size() ? column.get(i) : "";
    }

    /** A browser sends {@code on} for a ticked box; spaces around what is no text and the commas of 1,200 mean nothing. */
    private static @Nullable String plain(Class<?> type, String value) {
        if (type == String.class) {
            return value;
        }
        String bare = type == BigDecimal.class ? value.strip().replace(",", "") : value.strip();
        if (bare.length() > LONGEST) {
            return TOO_LONG;
        }
        return type == boolean.class || type == Boolean.class ? bare.replaceAll("^on$", "true") : bare;
    }

    /** What cannot be read becomes a problem of its field, and the reading goes on. */
    private static final class Unreadable extends DeserializationProblemHandler {
        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> wanted, String value, String why) {
            @SuppressWarnings("unchecked")
            List<Problem> problems = (List<Problem>) context.getAttribute(PROBLEMS);
            String[] place = context.getParser()
                    .getParsingContext()
                    .pathAsPointer()
                    .toString()
                    .substring(1)
                    .split("/");
            problems.add(problem(place, key(wanted)));
            return null;
        }

        /** In rows it is the problem of one field of one row, counted from 1 among those with something in them. */
        private static Problem problem(String[] place, String key) {
            return place.length < 3 || !place[1].matches("\\d+")
                    ? Problem.of(place[0], key)
                    : Problem.inRow(Integer.parseInt(place[1]) + 1, place[0] + "." + place[2], key);
        }

        private static String key(Class<?> wanted) {
            if (wanted == String.class) {
                return "platform.typed.badText";
            }
            if (Temporal.class.isAssignableFrom(wanted)) {
                return "platform.typed.badDate";
            }
            if (wanted.isEnum() || wanted == Boolean.class || wanted == boolean.class) {
                return "platform.typed.badChoice";
            }
            return wanted == BigDecimal.class ? "platform.typed.badDecimal" : "platform.typed.badNumber";
        }
    }
}
