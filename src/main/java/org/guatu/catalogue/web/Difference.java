package org.guatu.catalogue.web;

import java.util.List;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.intake.comparison.Comparison;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.catalogue.wording.TaskWording;
import org.guatu.platform.web.Reader;

/**
 * What a corrected file says differently from its list.
 *
 * @param issued whether confirming it is an adjustment, which asks why and on whose word
 * @param fingerprint names this difference: sent back as {@code seen}, another difference is refused
 */
public record Difference(
        long list,
        String listTitle,
        boolean issued,
        List<Added> added,
        List<Changed> changed,
        List<Gone> gone,
        int unchanged,
        String fingerprint) {

    /** A task that comes in. */
    public record Added(int row, String serial, List<String> section, String title) {}

    /** A task that is said otherwise, thing by thing. */
    public record Changed(
            int row, long task, String code, String serial, List<String> section, String title, List<Field> fields) {}

    /** From what to what; a text that is empty was or becomes nothing. */
    public record Field(String field, String label, String from, String to) {}

    /** A task that the file has no more. */
    public record Gone(long task, String code, String serial, List<String> section, String title) {}

    static Difference of(TaskList list, Comparison compared, Reader reader) {
        return new Difference(
                list.id(),
                list.title(),
                list.issued(),
                compared.added().stream()
                        .map(one -> new Added(
                                one.row(),
                                one.task().wording().serial(),
                                one.task().wording().section(),
                                one.task().wording().title()))
                        .toList(),
                compared.changed().stream().map(one -> changed(one, reader)).toList(),
                compared.gone().stream().map(Difference::gone).toList(),
                compared.unchanged(),
                compared.fingerprint());
    }

    private static Changed changed(Comparison.Changed one, Reader reader) {
        NewTask after = one.after();
        return new Changed(
                one.row(),
                one.id(),
                after.code(),
                after.wording().serial(),
                after.wording().section(),
                after.wording().title(),
                one.fields().stream().map(field -> field(field, reader)).toList());
    }

    private static Field field(Comparison.FieldChange change, Reader reader) {
        boolean cadence = change.field().equals("cadence");
        return new Field(
                change.field(),
                reader.text("catalogue.page.field." + change.field()),
                cadence ? cadenceWord(change.from(), reader) : change.from(),
                cadence ? cadenceWord(change.to(), reader) : change.to());
    }

    private static String cadenceWord(String name, Reader reader) {
        return reader.text("catalogue.cadence." + Cadence.valueOf(name).name());
    }

    private static Gone gone(Comparison.Gone one) {
        TaskWording words = one.task().wording();
        return new Gone(one.id(), one.task().code(), words.serial(), words.section(), words.title());
    }

    /** Nothing is said differently. */
    public boolean none() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }
}
