package org.guatu.catalogue.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.sheet.word.Docx;

/** Lists that came as text. The letters are those of the six layouts that were seen in public documents. */
final class MessyTexts {
    private static final Reading USUAL = Reading.usual();
    private static final Reading FIRST_LEADS =
            new Reading(Reading.Responsible.UNSTATED, true, "年底前", Cadence.QUARTERLY);

    private MessyTexts() {}

    static List<MessyFile> all() {
        return List.of(
                linesOfUnits(), bracketsOfUnits(), bracketsWithoutLabels(), unnumberedParagraphs(), scannedText());
    }

    /** B: a numbered paragraph, then a line for each kind of unit. */
    private static MessyFile linesOfUnits() {
        byte[] file = Docx.of(
                Docx.p("2023年法治建设重点任务"),
                Docx.p("一、优化营商环境"),
                Docx.p("1.深化“放管服”改革，推进“一业一证”。"),
                Docx.p("牵头单位：区发改局"),
                Docx.p("责任单位：经开区，各街道、区直各部门"),
                Docx.p("完成时限：12月底前"),
                Docx.p("2.规范市场监管执法"),
                Docx.p("开展“双随机、一公开”抽查。"),
                Docx.p("牵头单位：区市场局"),
                Docx.p("责任单位：区城管局，税务局"),
                Docx.p("完成时限：持续推进"),
                Docx.p("二、化解矛盾纠纷"),
                Docx.p("1.推进人民调解"),
                Docx.p("牵头单位:区司法局"),
                Docx.p("责任单位:各镇（街道）"),
                Docx.p("完成时限:6月底前建成调解室，12月底前全覆盖"),
                Docx.p("2.办好信访积案"),
                Docx.p("牵头单位：区信访局"),
                Docx.p("责任单位：各相关单位"),
                Docx.p("完成时限：2023年底"));
        return new MessyFile(
                "B 分行单位.docx",
                file,
                USUAL,
                List.of(
                        "一、优化营商环境 #1 深化“放管服”改革，推进“一业一证” | 区发展改革委 | 东城街道;各区镇（街道）;区各有关部门 | 2024-12-31",
                        "一、优化营商环境 #2 规范市场监管执法 | 区市场监管局 | 区城管局;区税务局 | OPEN_ENDED",
                        "二、化解矛盾纠纷 #1 推进人民调解 | 区司法局 | 各区镇（街道） | 2024-12-31",
                        "二、化解矛盾纠纷 #2 办好信访积案 | 区信访局 | 区各有关部门 | 2023-12-31"));
    }

    /** D: 1. and (1), the units in a bracket at the end, blanks inside words. */
    private static MessyFile bracketsOfUnits() {
        String text =
                """
                某区法治社会建设实施方案（2021—2025年）

                为深入贯彻落实中央部署，结合我区实际，制定本方案。

                一、总体要求
                （一）指导思想。坚持以习近平法治思想为指导。
                （二）总体目标。到2025年，法治社会建设取得明显进展。

                二、推动全社会增强法治观念
                1.维护宪法权威。
                (1)深入宣 传宪法，在“五四宪法”历史资料陈列馆等开展活 动。（责任单位：区委宣传部、区司法局；完成时限：每年12月底前）
                (2)落实宪法宣誓制度。（责任单位：区人大办、区委组织部；完成时限：长期坚持）
                2.增强全民法治观念。
                (1)把习近平法治思想纳入干部教育。（责任单位：区委组织部、区委党校；完成时限：长期坚持）
                (2)实施“八五”普法规划。（责任单位：区司法局、区委宣传部，各镇（街道）；完成时限：2025年底）
                (3)培育“法律明白人”。（责任单位：区司法局、区农业农村局；完成时限：2024年底前）
                三、保障措施
                加强组织领导，强化督促检查。
                某区人民政府
                2021年12月1日
                """;
        String first = "二、推动全社会增强法治观念>1.维护宪法权威 ";
        String second = "二、推动全社会增强法治观念>2.增强全民法治观念 ";
        return new MessyFile(
                "D 段末括号.txt",
                text.getBytes(Charset.forName("GB18030")),
                FIRST_LEADS,
                List.of(
                        first + "#1 深入宣传宪法，在“五四宪法”历史资料陈列馆等开展活动 | 区委宣传部 | 区司法局 | YEARLY:12-31",
                        first + "#2 落实宪法宣誓制度 | 区人大常委会办公室 | 区委组织部 | OPEN_ENDED",
                        second + "#1 把习近平法治思想纳入干部教育 | 区委组织部 | 区委党校 | OPEN_ENDED",
                        second + "#2 实施“八五”普法规划 | 区司法局 | 区委宣传部;各区镇（街道） | 2025-12-31",
                        second + "#3 培育“法律明白人” | 区司法局 | 区农业农村局 | 2024-12-31"));
    }

    private static MessyFile bracketsWithoutLabels() {
        String text =
                """
                关于加强行政执法协调监督工作的任务分工
                （一）健全监督体系。构建全覆盖的监督网络。（区司法局牵头，区委编办、区财政局配合）
                （二）规范执法行为。落实“三项制度”。（区司法局牵头，各执法部门按职责分工负责）
                （三）严格执法责任。（区各行政执法部门负责）
                （四）加强队伍建设。开展分级分类培训（含新上岗人员）。
                """;
        return new MessyFile(
                "无标签括号.txt",
                text.getBytes(StandardCharsets.UTF_8),
                FIRST_LEADS,
                List.of(
                        " #一 健全监督体系 | 区司法局 | 区委编办;区财政局 | 2024-12-31",
                        " #二 规范执法行为 | 区司法局 | 区各行政执法部门 | 2024-12-31",
                        " #三 严格执法责任 | ? | 区各行政执法部门 | 2024-12-31",
                        " #四 加强队伍建设 | ? |  | 2024-12-31"));
    }

    private static MessyFile unnumberedParagraphs() {
        String text =
                """
                法治为民办实事项目清单
                打造“15分钟法律服务圈”
                牵头单位：区司法局 配合单位：区民政局、各区镇 完成时限：11月底前
                开展农民工欠薪治理
                牵头单位：区人社局 配合单位：区住建局、区总工会 完成时限：2024年春节前
                建设法治公园
                牵头单位：区住建局 配合单位：区司法局 完成时限：三季度末
                """;
        return new MessyFile(
                "无序号.txt",
                text.getBytes(StandardCharsets.UTF_16),
                USUAL,
                List.of(
                        " #1 打造“15分钟法律服务圈” | 区司法局 | 区民政局;各区镇（街道） | 2024-11-30",
                        " #2 开展农民工欠薪治理 | 区人社局 | 区住建局;区总工会 | NEEDS_REVIEW",
                        " #3 建设法治公园 | 区住建局 | 区司法局 | 2024-09-30"));
    }

    /** Lines are broken where the page ended, and nobody can tell a broken line from a new paragraph. */
    private static MessyFile scannedText() {
        String text =
                """
                工作任务分解
                1.完善重大行政决策程序，健全公众参与、专家论证、
                风险评估机制。（责任单位：区司法局、区政府办；完
                成时限：2024年底前）
                2.推进政务公开标准化。（责任单位：区政府办、
                区数据局；完成时限：2024年9月底前）
                3.开展执法案卷评查。（责任单位：区司法局；完成时限：2024年10月底前）
                """;
        return new MessyFile(
                "扫描识别.txt",
                text.getBytes(StandardCharsets.UTF_8),
                FIRST_LEADS,
                List.of(
                        " #1 完善重大行政决策程序，健全公众参与、专家论证、风险评估机制 | 区司法局 | 区政府办公室 | 2024-12-31",
                        " #2 推进政务公开标准化 | 区政府办公室 | 区数据局 | 2024-09-30",
                        " #3 开展执法案卷评查 | 区司法局 |  | 2024-10-31"));
    }
}
