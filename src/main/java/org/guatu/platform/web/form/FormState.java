package org.guatu.platform.web.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.guatu.platform.draft.Drafts;
import org.guatu.platform.draft.Drafts.Draft;
import org.guatu.platform.web.ProblemAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a page as they are drawn: empty, with what was kept as a draft, or refused, with what is wrong beside
 * the fields and what was typed still in them. Ids of fields are {@code <form>-<field>}, so that several forms of a page
 * may have a field of the same name; where the form is the page's only one, they are the fields' own names.
 */
public final class FormState {
    private final @Nullable String refused;
    private final List<ProblemAnswer.Item> problems;
    private final Map<String, Map<String, List<String>>> typed = new HashMap<>();
    private final Map<String, Draft> begun = new HashMap<>();
    private final Set<String> lookedUp = new HashSet<>();
    private final Function<Drafts.Key, @Nullable Draft> drafts;
    private final Map<String, String> stands = new LinkedHashMap<>();
    private final Set<String> amongMany = new HashSet<>();
    private List<String> seen = List.of();
    private @Nullable Draft other;

    private FormState(
            @Nullable String refused, List<ProblemAnswer.Item> problems, Function<Drafts.Key, @Nullable Draft> drafts) {
        this.refused = refused;
        this.problems = new ArrayList<>(problems);
        this.drafts = drafts;
    }

    /** Shown for the first time; drafts are looked up by the forms that are drawn. */
    static FormState begin(Function<Drafts.Key, @Nullable Draft> drafts) {
        return new FormState(null, List.of(), drafts);
    }

    /** Nothing typed, nothing kept. */
    public static FormState empty() {
        return begin(none -> null);
    }

    /** Refused: what is wrong with this form, and what was typed into it. */
    public static FormState refused(String form, List<ProblemAnswer.Item> problems, Map<String, List<String>> typed) {
        return refused(form, problems, typed, none -> null);
    }

    /** As above; the page's other forms are drawn with their drafts. */
    static FormState refused(
            String form,
            List<ProblemAnswer.Item> problems,
            Map<String, List<String>> typed,
            Function<Drafts.Key, @Nullable Draft> drafts) {
        List<ProblemAnswer.Item> placed = problems.stream()
                .map(item -> new ProblemAnswer.Item(id(form, place(item)), item.row(), item.message()))
                .toList();
        FormState state = new FormState(form, placed, drafts);
        state.typed.put(form, typed);
        return state;
    }

    /** The refused form builds on these savings of its draft. */
    void seen(List<String> revisions) {
        seen = revisions;
    }

    /** The refused form was written beside this draft, which its writer sees now. */
    void beside(Draft draft) {
        seen = List.of(draft.revision());
        other = draft;
    }

    /** For the tag that draws a form: the savings of its draft that its writer sees, an empty one for none. */
    public List<String> seen(String form) {
        if (holds(form)) {
            return seen;
        }
        Draft draft = begun.get(form);
        return List.of(draft == null ? "" : draft.revision());
    }

    /** The draft of a form whose page does not draw it, as a script reads it; null where there is none. */
    public @Nullable String kept(String form) {
        Draft draft = holds(form) ? null : begun.get(form);
        return draft == null ? null : OtherDraft.of(draft).json();
    }

    /** The draft beside which the refused form was written, as a script reads it; null where there is none. */
    public @Nullable String other(String form) {
        return holds(form) && other != null ? OtherDraft.of(other).json() : null;
    }

    /** For the tag that draws a form: brings what was kept of it, looked up once. Answers the draft, or null. */
    public @Nullable Draft draft(String form, @Nullable String key, @Nullable Object unit) {
        if (key == null || key.isEmpty() || typed.containsKey(form) || !lookedUp.add(form)) {
            return begun.get(form);
        }
        Long unitId = unit instanceof Number number ? Long.valueOf(number.longValue()) : null;
        Draft draft = drafts.apply(new Drafts.Key(key, unitId));
        if (draft != null) {
            typed.put(form, draft.fields());
            begun.put(form, draft);
        }
        return draft;
    }

    /** One of several forms that were handed in together was refused; what was typed into it is its draft. */
    public void refuse(String form, List<ProblemAnswer.Item> wrong) {
        if (!wrong.isEmpty()) {
            amongMany.add(form);
        }
        wrong.forEach(item -> problems.add(new ProblemAnswer.Item(id(form, place(item)), item.row(), item.message())));
    }

    /** Whether this is one of those that were handed in together and refused. */
    public boolean refusedAmongMany(String form) {
        return amongMany.contains(form);
    }

    /** What is wrong with the refused form; empty where none was. */
    public List<ProblemAnswer.Item> problems() {
        return problems;
    }

    /** Whether this form is the refused one. ({@code is} is a word of the templates.) */
    public boolean holds(String form) {
        return form.equals(refused);
    }

    /** Whether anything was typed into this form: it was refused, or is a draft. */
    public boolean begun(String form) {
        return typed.containsKey(form);
    }

    /** What is wrong with a field, or null. */
    public @Nullable String error(String form, String field) {
        String wanted = id(form, field);
        return problems.stream()
                .filter(problem -> (holds(form) || amongMany.contains(form)) && Objects.equals(problem.field(), wanted))
                .map(ProblemAnswer.Item::message)
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with a field in a row, counted from 1 among those with something in them; or null. */
    public @Nullable String errorIn(String form, String field, int row) {
        return error(form, field + "-" + row);
    }

    /** What was typed into the field of this name that stands so many before it; empty where nothing was. */
    public String nth(String form, String field, int before) {
        List<String> sent = values(form, field);
        return before < sent.size() ? sent.get(before) : "";
    }

    /** What is wrong with a field of the page's only form, or null. */
    public @Nullable String at(String field) {
        return error("", field);
    }

    /** What was typed into a field, else what stands there by itself. */
    public Object value(String form, String field, @Nullable Object otherwise) {
        List<String> sent = values(form, field);
        stands(form, field, otherwise);
        return sent.isEmpty() ? Objects.requireNonNullElse(otherwise, "") : sent.get(0);
    }

    /**
     * What the refused form would show by itself, where something else was typed; by the fields. Known once the form is
     * drawn; empty for a form that shows nothing by itself.
     */
    Map<String, String> overtaken() {
        Map<String, String> other = new LinkedHashMap<>(stands);
        if (refused == null || stands.values().stream().allMatch(String::isEmpty)) {
            return Map.of();
        }
        other.entrySet().removeIf(field -> last(refused, field.getKey()).equals(field.getValue()));
        return other;
    }

    private void stands(String form, String field, @Nullable Object now) {
        if (holds(form) && !values(form, field).isEmpty()) {
            stands.put(field, plain(Objects.requireNonNullElse(now, "")));
        }
    }

    private String last(String form, String field) {
        List<String> sent = values(form, field);
        return sent.isEmpty() ? "" : plain(sent.get(sent.size() - 1));
    }

    private static String plain(Object value) {
        return value.toString().replace("\r\n", "\n").strip();
    }

    /** All that was typed into a form, by the names of the fields. */
    public Map<String, List<String>> typed(String form) {
        return typed.getOrDefault(form, Map.of());
    }

    /** All that was typed into the fields of this name. */
    public List<String> values(String form, String field) {
        return typed(form).getOrDefault(field, List.of());
    }

    /** Ids among them, such as those of kept files. */
    public List<Long> ids(String form, String field) {
        return values(form, field).stream()
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** Whether this box was ticked. */
    public boolean ticked(String form, String field, Object value) {
        return values(form, field).contains(value.toString());
    }

    /** Whether a box that says yes or no is ticked: as it was typed, else as it stands by itself. */
    public boolean checked(String form, String field, @Nullable Object otherwise) {
        stands(form, field, otherwise);
        return begun(form) ? ticked(form, field, true) : Boolean.TRUE.equals(otherwise);
    }

    /** A field in rows, {@code rows.name}, is named with the number of its row: {@code rows.name-3}. */
    private static @Nullable String place(ProblemAnswer.Item item) {
        String field = item.field();
        return field == null || item.row() == null || field.indexOf('.') < 0 ? field : field + "-" + item.row();
    }

    private static @Nullable String id(String form, @Nullable String field) {
        return field == null || form.isEmpty() ? field : form + "-" + field;
    }
}
