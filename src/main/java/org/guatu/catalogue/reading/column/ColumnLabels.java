package org.guatu.catalogue.reading.column;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.catalogue.sheet.rows.CellText;

/** The headings in use, and what each of them means. */
public final class ColumnLabels {
    /** Between the words of a heading, and around them; 牵头单位/部门 reads like 牵头单位部门. */
    private static final String MARKS = "*△▲★☆※:：、/.";

    private static final int LONGEST = 60;
    private static final Map<String, Field> MEANINGS = meanings();

    private ColumnLabels() {}

    /** What a heading means, whatever stands in its brackets: 分值（分）. */
    public static Optional<Field> meaning(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        for (char c : CellText.dense(heading).toCharArray()) {
            depth += c == '(' ? 1 : 0;
            if (depth == 0 && MARKS.indexOf(c) < 0) {
                bare.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return Optional.ofNullable(MEANINGS.get(bare.toString()));
    }

    private static Map<String, Field> meanings() {
        Map<String, Field> meanings = new HashMap<>();
        for (Map.Entry<Field, List<String>> field : labels().entrySet()) {
            field.getValue().forEach(label -> meanings.put(label, field.getKey()));
        }
        return Map.copyOf(meanings);
    }

    private static Map<Field, List<String>> labels() {
        Map<Field, List<String>> labels = new HashMap<>();
        labels.put(Field.SERIAL, List.of("序号", "编号", "项号", "任务序号", "序", "项目序号", "条目序号"));
        labels.put(Field.CODE, List.of("任务编码", "任务编号", "任务代码", "编码"));
        labels.put(
                Field.SECTION,
                List.of(
                        "重点领域", "领域", "类别", "任务类别", "工作类别", "目标", "方案", "规划", "规划方案", "所属方案", "部分", "所属部分", "条目", "章节",
                        "板块", "重点方向", "一级指标", "二级指标", "总体目标", "重点目标", "工作领域", "大类", "任务分类", "分类", "工作板块", "项目类别",
                        "改革领域", "一级任务", "二级任务", "一级目标", "二级目标"));
        labels.put(
                Field.TITLE,
                List.of(
                        "任务名称",
                        "工作任务",
                        "重要举措",
                        "任务",
                        "重点任务",
                        "主要任务",
                        "目标任务",
                        "任务内容",
                        "工作内容",
                        "重点工作",
                        "工作事项",
                        "任务事项",
                        "具体任务",
                        "工作项目",
                        "改革举措",
                        "年度任务",
                        "规划任务",
                        "三级指标",
                        "重点工作任务",
                        "工作任务内容",
                        "重点任务内容",
                        "主要工作",
                        "主要工作任务",
                        "改革事项",
                        "改革任务",
                        "项目名称",
                        "事项名称",
                        "重点事项",
                        "任务措施",
                        "任务举措",
                        "工作目标任务",
                        "三级任务",
                        "整改任务",
                        "存在问题及整改任务"));
        labels.put(
                Field.REQUIREMENT,
                List.of(
                        "具体要求", "具体举措", "具体内容", "具体措施", "工作要求", "任务要求", "目标要求", "工作措施", "工作举措", "主要举措", "主要措施", "推进措施",
                        "举措", "措施", "主要内容", "重点内容", "工作目标", "任务目标", "具体工作任务", "具体工作", "落实措施", "推进举措", "整改措施", "工作标准",
                        "任务描述", "内容及要求", "工作内容及要求", "主要内容及要求"));
        labels.put(
                Field.LEADING_OFFICIAL,
                List.of("牵头领导", "责任领导", "分管领导", "领衔领导", "包抓领导", "牵头区领导", "牵头市领导", "牵头县领导", "包保领导", "挂钩领导", "领衔人"));
        labels.put(
                Field.LEAD,
                List.of(
                        "牵头单位", "牵头部门", "牵头责任单位", "责任主体", "第一责任单位", "主要责任单位", "主责单位", "主办单位", "牵头", "牵头责任部门", "主责部门",
                        "牵头部门单位", "总牵头单位", "牵头主体", "领办单位", "领办部门", "牵头落实单位"));
        labels.put(
                Field.RESPONSIBLE,
                List.of("责任单位", "责任部门", "承办单位", "落实单位", "责任部门单位", "实施单位", "实施主体", "责任科室单位", "落实部门", "具体责任单位"));
        labels.put(
                Field.COOPERATING,
                List.of(
                        "配合单位", "配合部门", "参加单位", "参与单位", "协办单位", "协同单位", "协助单位", "配合责任单位", "配合", "配合部门单位", "参与部门",
                        "参加部门", "协作单位", "协同部门", "会办单位", "参与", "协助", "协办", "协同配合单位"));
        labels.put(
                Field.DIVISION, List.of("责任分工", "任务分工", "职责分工", "分工", "责任单位及分工", "牵头及配合单位", "牵头和配合单位", "工作分工", "责任落实"));
        labels.put(
                Field.DEADLINE,
                List.of(
                        "完成时限", "时限", "时限要求", "时间要求", "工作时限", "完成时间", "完成期限", "时间节点", "时间进度", "办结时限", "截止时间", "进度安排",
                        "完成时间节点", "时间安排", "推进时间", "完成日期", "截止日期", "计划完成时间", "要求完成时间", "完成时限要求", "整改时限", "期限", "时限节点"));
        labels.put(Field.TASK_TYPE, List.of("任务类型", "任务性质", "类型"));
        labels.put(
                Field.DELIVERABLE,
                List.of(
                        "成果形式",
                        "可检验成果",
                        "工作成果",
                        "预期成果",
                        "成果要求",
                        "成果",
                        "成果体现",
                        "成果标志",
                        "预期目标",
                        "标志性成果",
                        "可检验的成果形式",
                        "成果名称"));
        labels.put(Field.CADENCE, List.of("上报频次", "报送频次", "填报频次", "报告频次", "上报周期", "报送周期", "填报周期"));
        labels.put(Field.POINTS, List.of("分值", "分数", "标准分", "赋分", "满分", "权重分"));
        labels.put(Field.OPENING_PERCENT, List.of("期初进度", "期初进展", "累计进展", "累计进度", "当前进度", "已完成进度", "完成进度"));
        labels.put(Field.OPENING_BASIS, List.of("期初依据", "进展依据", "进度依据"));
        labels.put(Field.REMARKS, List.of("备注", "说明", "备考"));
        return labels;
    }
}
