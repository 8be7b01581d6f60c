package org.guatu.catalogue.intake.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.DeadlineReader;
import org.guatu.catalogue.intake.comparison.Comparison.Added;
import org.guatu.catalogue.intake.comparison.Comparison.Changed;
import org.guatu.catalogue.intake.comparison.Comparison.FieldChange;
import org.guatu.catalogue.intake.comparison.Comparison.Gone;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.catalogue.wording.TaskUnits;
import org.guatu.catalogue.wording.TaskWording;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Set<Field> EVERYTHING = EnumSet.allOf(Field.class);

    private final Map<Long, NewTask> list = new LinkedHashMap<>();
    private final List<FileTask> file = new ArrayList<>();

    @Test
    void the_same_file_again_says_nothing_new() {
        list(1, task("", "1", "一", "开展宪法宣传"));
        list(2, task("", "1", "二", "开展宪法宣传"));
        file(task("", "1", "一", "开展宪法宣传"));
        file(task("", "1", "二", "开展宪法宣传"));

        assertThat(compared().none()).isTrue();
        assertThat(compared().unchanged()).isEqualTo(2);
    }

    @Test
    void a_row_put_in_between_renumbers_those_below_and_makes_no_task_another_one() {
        list(1, task("2024-001", "1", "一", "编制执法事项清单"));
        list(2, task("2024-002", "2", "一", "开展案卷评查"));
        file(task("", "1", "一", "编制执法事项清单"));
        file(task("", "2", "一", "建立健全联席会议制度"));
        file(task("", "3", "一", "开展案卷评查"));

        Comparison found = compared();

        assertThat(found.added())
                .extracting(one -> one.task().wording().title())
                .containsExactly("建立健全联席会议制度");
        assertThat(found.added()).extracting(one -> one.task().code()).containsExactly("2024-003");
        assertThat(found.changed()).extracting(Changed::id).containsExactly(2L);
        assertThat(found.changed().get(0).fields()).containsExactly(new FieldChange("serial", "2", "3"));
        assertThat(found.changed().get(0).after().code()).isEqualTo("2024-002");
        assertThat(found.gone()).isEmpty();
    }

    @Test
    void a_serial_that_moved_to_another_title_is_not_the_same_task() {
        list(1, task("", "1", "一", "编制执法事项清单"));
        file(task("", "1", "一", "举办领导干部旁听庭审"));

        assertThat(compared().gone()).extracting(Gone::id).containsExactly(1L);
        assertThat(compared().added()).hasSize(1);
    }

    @Test
    void a_reworded_title_in_its_place_is_a_change() {
        list(1, task("", "1", "一", "推进行政执法三项制度落实"));
        list(2, task("", "2", "一", "推进行政复议体制改革"));
        file(task("", "1", "一", "深入推进行政执法三项制度全面落实"));
        file(task("", "2", "一", "推进行政复议体制改革"));

        assertThat(compared().changed()).singleElement().satisfies(one -> assertThat(one.id())
                .isEqualTo(1));
        assertThat(compared().gone()).isEmpty();
    }

    @Test
    void a_task_that_moved_to_another_section_keeps_its_identity() {
        list(1, task("", "1", "一", "开展案卷评查"));
        file(task("", "4", "二", "开展案卷评查"));

        assertThat(compared().changed().get(0).fields())
                .extracting(FieldChange::field)
                .containsExactly("serial", "section");
    }

    @Test
    void a_code_goes_before_place_and_title() {
        list(1, task("A1", "1", "一", "编制执法事项清单"));
        list(2, task("A2", "2", "一", "开展案卷评查"));
        file(task("a2", "1", "一", "举办旁听庭审"));
        file(task("A1", "9", "三", "编制清单"));

        assertThat(compared().changed()).extracting(Changed::id).containsExactlyInAnyOrder(1L, 2L);
        assertThat(compared().added()).isEmpty();
    }

    @Test
    void codes_dealt_anew_do_not_turn_one_task_into_another() {
        list(1, task("2024-001", "1", "一", "编制执法事项清单"));
        list(2, task("2024-002", "2", "一", "开展案卷评查"));
        file(task("2024-001", "1", "一", "建立联席会议制度"));
        file(task("2024-002", "2", "一", "编制执法事项清单"));
        file(task("2024-003", "3", "一", "开展案卷评查"));

        Comparison found = compared();

        assertThat(found.changed()).extracting(Changed::id).containsExactlyInAnyOrder(1L, 2L);
        assertThat(found.changed())
                .allSatisfy(one ->
                        assertThat(one.fields()).extracting(FieldChange::field).containsExactly("serial"));
        assertThat(found.added())
                .extracting(Added::task)
                .extracting(task -> task.wording().title())
                .containsExactly("建立联席会议制度");
    }

    @Test
    void two_tasks_of_one_title_are_told_apart_by_their_place() {
        list(1, task("", "1", "一", "完成上级交办的其他任务"));
        list(2, task("", "1", "二", "完成上级交办的其他任务"));
        file(task("", "1", "二", "完成上级交办的其他任务"));

        assertThat(compared().gone()).extracting(Gone::id).containsExactly(1L);
        assertThat(compared().unchanged()).isEqualTo(1);
    }

    @Test
    void what_the_file_has_no_column_for_stays() {
        list(1, task("", "1", "一", "开展案卷评查"));
        NewTask bare = new NewTask(
                "",
                1,
                new TaskWording(
                        List.of(),
                        "1",
                        "开展案卷评查",
                        "",
                        null,
                        DeadlineReader.read("2024年底前", 2024),
                        Cadence.YEARLY,
                        null,
                        ""),
                ledBy(7),
                null,
                null);
        file.add(new FileTask(2, bare, EnumSet.of(Field.TITLE, Field.LEAD, Field.DEADLINE)));

        assertThat(compared().changed().get(0).fields()).containsExactly(new FieldChange("lead", "单位1", "单位7"));
        assertThat(compared().changed().get(0).after().wording().cadence()).isEqualTo(Cadence.MONTHLY);
        assertThat(compared().changed().get(0).after().wording().section()).containsExactly("一");
    }

    @Test
    void another_wording_of_the_same_deadline_is_no_change_and_another_day_is() {
        list(1, task("", "1", "一", "开展案卷评查"));
        file(due("2024-12-31"));
        assertThat(compared().none()).isTrue();

        file.clear();
        file(due("2024年11月底前"));
        assertThat(compared().changed().get(0).fields())
                .containsExactly(new FieldChange("deadline", "2024年底前", "2024年11月底前"));
    }

    @Test
    void another_difference_has_another_fingerprint() {
        list(1, task("", "1", "一", "开展案卷评查"));
        file(due("2024年11月底前"));
        String one = compared().fingerprint();
        file.clear();
        file(due("2024年10月底前"));

        assertThat(compared().fingerprint()).isNotEqualTo(one);
    }

    private Comparison compared() {
        return Comparison.of(list, file, true, 2024, id -> "单位" + id);
    }

    private void list(long id, NewTask task) {
        list.put(id, task);
    }

    private void file(NewTask task) {
        file.add(new FileTask(file.size() + 2, task, EVERYTHING));
    }

    private static NewTask due(String words) {
        NewTask task = task("", "1", "一", "开展案卷评查");
        return new NewTask(
                task.code(),
                1,
                task.wording().withDeadline(DeadlineReader.read(words, 2024)),
                task.units(),
                null,
                null);
    }

    private static NewTask task(String code, String serial, String section, String title) {
        return new NewTask(
                code,
                1,
                new TaskWording(
                        List.of(section),
                        serial,
                        title,
                        "",
                        null,
                        DeadlineReader.read("2024年底前", 2024),
                        Cadence.MONTHLY,
                        null,
                        ""),
                ledBy(1),
                null,
                null);
    }

    private static TaskUnits ledBy(long unit) {
        return new TaskUnits(unit, Set.of(), Set.of(), Set.of());
    }
}
