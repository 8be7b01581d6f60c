package org.guatu.rehearsal;

import java.util.List;
import org.guatu.catalogue.Task;
import org.guatu.rehearsal.Cast.Temper;
import org.guatu.reporting.standing.Period;

/** What the players write; invented, and different enough to be read. */
final class Lines {
    private static final List<String> DONE = List.of(
            "对照任务要求细化举措，已完成前期调研和方案起草；%s。",
            "召开推进会两次，明确责任科室和时间节点；围绕“%s”抓好落实。",
            "印发工作通知并组织培训，%s按节点推进，已形成阶段性成果。",
            "建立台账逐项对账，%s；对进度偏慢的环节已专题调度。",
            "会同配合单位开展实地走访和问题收集，%s取得初步成效。");
    private static final List<String> PROBLEMS = List.of("暂无突出问题。", "部分配合单位资料报送不及时。", "基层力量偏弱，业务培训有待加强。", "");
    private static final List<String> SLOW =
            List.of("经办人员调整，衔接不够顺畅，进度低于计划。", "需上级部门协调数据共享，目前尚未到位，影响进度。", "前期论证时间较长，实施环节启动偏晚。");
    private static final List<String> NEXT = List.of("继续按节点推进，下期完成阶段成果。", "组织一次专项检查，收集并整理佐证材料。", "对照短板列出清单，逐项销号。");

    private Lines() {}

    static String done(Task task, Period period) {
        String line = pick(DONE, task, period);
        return String.format(
                line,
                first(
                        task.wording().requirement().isBlank()
                                ? task.title()
                                : task.wording().requirement()));
    }

    static String problems(Task task, Period period, Temper temper) {
        return pick(temper == Temper.PROMPT ? PROBLEMS : SLOW, task, period);
    }

    static String next(Task task, Period period) {
        return pick(NEXT, task, period);
    }

    private static String pick(List<String> lines, Task task, Period period) {
        return lines.get(Seed.of(task.code() + period.name(), lines.size()));
    }

    /** The first clause of a requirement. */
    private static String first(String text) {
        int end = text.length();
        for (char mark : new char[] {'，', '；', '。'}) {
            int at = text.indexOf(mark);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return text.substring(0, end);
    }
}
