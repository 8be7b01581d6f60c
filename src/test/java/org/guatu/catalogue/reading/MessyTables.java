package org.guatu.catalogue.reading;

import static org.guatu.catalogue.sheet.word.Docx.cell;
import static org.guatu.catalogue.sheet.word.Docx.cells;
import static org.guatu.catalogue.sheet.word.Docx.numberedP;
import static org.guatu.catalogue.sheet.word.Docx.p;
import static org.guatu.catalogue.sheet.word.Docx.r;
import static org.guatu.catalogue.sheet.word.Docx.row;
import static org.guatu.catalogue.sheet.word.Docx.table;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.sheet.Xlsx;
import org.guatu.catalogue.sheet.word.Docx;

/** Lists that came as tables. The letters are those of the six layouts that were seen in public documents. */
final class MessyTables {
    private static final Reading USUAL = Reading.usual();
    private static final Reading YEAR_END = new Reading(Reading.Responsible.LEADS, false, "年底前", Cadence.QUARTERLY);

    private MessyTables() {}

    static List<MessyFile> all() {
        return List.of(
                categoriesAndLeaders(),
                threeLevelsOfIndicators(),
                numbersThatRestart(),
                firstUnitLeads(),
                dividedHeadings(),
                threeRowsOfHeadings(),
                printedPagesPastedTogether(),
                deadlinesOfAllKinds(),
                unitsOfAllKinds(),
                anOldCsv(),
                aTableAnywhere(),
                aTableInEachSection());
    }

    /** A: the leader is a person, and there is no deadline at all. */
    private static MessyFile categoriesAndLeaders() {
        byte[] file = Xlsx.of(
                """
                2024年《政府工作报告》目标任务分工方案
                类别|任务内容|牵头领导|责任单位
                一、经济发展|1.培育规上企业20家。|张三|区工信局
                |2.招引项目30个。|李四|区商务局
                |3.办好法治化营商环境实事。|张三|区司法局
                二、民生保障|4.新建幼儿园2所。|王五|区教育局
                |5.改造老旧小区12个。|王五|区住建局
                """);
        return new MessyFile(
                "A 类别 任务内容 牵头领导 责任单位.xlsx",
                file,
                YEAR_END,
                List.of(
                        "一、经济发展 #1 1.培育规上企业20家。 | 区工信局 |  | 2024-12-31",
                        "一、经济发展 #2 2.招引项目30个。 | 区商务局 |  | 2024-12-31",
                        "一、经济发展 #3 3.办好法治化营商环境实事。 | 区司法局 |  | 2024-12-31",
                        "二、民生保障 #4 4.新建幼儿园2所。 | 区教育局 |  | 2024-12-31",
                        "二、民生保障 #5 5.改造老旧小区12个。 | 区住建局 |  | 2024-12-31"));
    }

    /** C: the first level is merged down dozens of rows, the second has numbers in its words, the third in a column. */
    private static MessyFile threeLevelsOfIndicators() {
        StringBuilder lines = new StringBuilder("法治政府建设示范指标体系\n一级指标|二级指标|序号|三级指标|责任单位|完成时限\n");
        Stream.Builder<String> meant = Stream.builder();
        for (int number = 1; number <= 24; number++) {
            boolean first = number <= 16;
            String area = first ? "一、政府职能依法全面履行" : "二、行政决策科学民主合法";
            String measure = number <= 8 ? "1.加大简政放权力度" : first ? "2.优化公共服务" : "1.健全决策制度";
            boolean begins = number == 1 || number == 17;
            boolean changes = begins || number == 9;
            lines.append("%s|%s|%d|指标%d达到要求|区司法局|2024年12月底前\n"
                    .formatted(begins ? area : "", changes ? measure : "", number, number));
            meant.add("%s>%s #%d 指标%d达到要求 | 区司法局 |  | 2024-12-31".formatted(area, measure, number, number));
        }
        byte[] file = Xlsx.of(lines.toString(), sheet -> {
            sheet.range(2, 0, 17, 0).merge();
            sheet.range(18, 0, 25, 0).merge();
            sheet.range(2, 1, 9, 1).merge();
        });
        return new MessyFile("C 三级指标.xlsx", file, YEAR_END, meant.build().toList());
    }

    /** E: 4 to 5 under （三）, and 1 again in the next part. */
    private static MessyFile numbersThatRestart() {
        byte[] file = Docx.of(
                p("某区法治建设规划重点任务分工"),
                table(
                        row("序号", "重点任务", "牵头单位", "参加单位", "完成时限"),
                        section("二、深入学习宣传习近平法治思想"),
                        section("（三）加强宣传"),
                        row("4", "办好主题展览", "区委宣传部", "区司法局", "2024年9月底前"),
                        row("5.", "开展集中宣讲", "区委宣传部", "区委党校、团区委", "持续推进"),
                        section("三、依法行政"),
                        row("1", "清理规范性文件", "区司法局", "各有关部门", "每年12月底前"),
                        row("2.", "规范行政裁量权", "区司法局", "各执法部门", "2025年底")));
        return new MessyFile(
                "E 序号重排.docx",
                file,
                USUAL,
                List.of(
                        "二、深入学习宣传习近平法治思想>（三）加强宣传 #4 办好主题展览 | 区委宣传部 | 区司法局 | 2024-09-30",
                        "二、深入学习宣传习近平法治思想>（三）加强宣传 #5 开展集中宣讲 | 区委宣传部 | 区委党校;团区委 | OPEN_ENDED",
                        "三、依法行政 #1 清理规范性文件 | 区司法局 | 区各有关部门 | YEARLY:12-31",
                        "三、依法行政 #2 规范行政裁量权 | 区司法局 | 区各行政执法部门 | 2025-12-31"));
    }

    /** F: 列第一位的责任单位为牵头单位. */
    private static MessyFile firstUnitLeads() {
        byte[] file = Sample.csv(
                "重点工作分工表,,,",
                "序号,工作任务,责任单位,时间要求",
                "1,深化“最多跑一次”改革,\"区行政审批局、区数据局，各区镇\",2024年6月底前",
                "2,开展执法监督,\"区司法局，区城管局、区市场局\",全年",
                "3,普法进校园,区教育局,9月底前",
                "4,复议提质增效,\"区司法局 区信访局\",长期坚持");
        return new MessyFile(
                "F 第一位牵头.csv",
                file,
                USUAL.firstUnitLeads(true),
                List.of(
                        " #1 深化“最多跑一次”改革 | 区行政审批局 | 区数据局;各区镇（街道） | 2024-06-30",
                        " #2 开展执法监督 | 区司法局 | 区城管局;区市场监管局 | CONTINUOUS_IN_YEAR",
                        " #3 普法进校园 | 区教育局 |  | 2024-09-30",
                        " #4 复议提质增效 | 区司法局 | 区信访局 | OPEN_ENDED"));
    }

    private static MessyFile dividedHeadings() {
        byte[] file = Xlsx.of(
                """
                附件2
                某区2024年法治建设重点任务分解表
                填报单位：区委依法治区办||||||
                序号|重点领域|工作任务|责任分工||完成时限|备注
                |||牵头|配合||
                一、坚持党的领导
                1|学习教育|开展集中轮训△|区委党校|区委组织部|6月底前|
                2||述法全覆盖|区委依法治区办|各有关单位|12月底前|重点
                3|统筹协调|完善议事规则|区委依法治区办|同上|2024年三季度|
                二、依法行政
                1|决策|落实决策程序规定|区司法局|区府办|2024.12|
                2||公布决策目录|区政府办|区司法局|3月底前公布，12月底前评估|
                合计|5项
                注：1.带△为重点任务；
                2.每季度末报送进展。
                |||填表人：张三|联系电话：12345||
                |||||区委依法治区办|
                |||||2024年3月1日|
                """,
                sheet -> {
                    sheet.range(1, 0, 1, 6).merge();
                    sheet.range(3, 3, 3, 4).merge();
                    sheet.range(3, 0, 4, 0).merge();
                    sheet.range(3, 1, 4, 1).merge();
                    sheet.range(3, 2, 4, 2).merge();
                    sheet.range(6, 1, 7, 1).merge();
                    sheet.range(10, 1, 11, 1).merge();
                });
        return new MessyFile(
                "两行表头.xlsx",
                file,
                USUAL,
                List.of(
                        "一、坚持党的领导>学习教育 #1 开展集中轮训△ | 区委党校 | 区委组织部 | 2024-06-30",
                        "一、坚持党的领导>学习教育 #2 述法全覆盖 | 区委依法治区办 | 区各有关部门 | 2024-12-31",
                        "一、坚持党的领导>统筹协调 #3 完善议事规则 | 区委依法治区办 | 区各有关部门 | 2024-09-30",
                        "二、依法行政>决策 #1 落实决策程序规定 | 区司法局 | 区政府办公室 | 2024-12-31",
                        "二、依法行政>决策 #2 公布决策目录 | 区政府办公室 | 区司法局 | 2024-12-31"));
    }

    private static MessyFile threeRowsOfHeadings() {
        byte[] file = Xlsx.of(
                """
                2024年度改革任务清单
                序号|改革任务|责任体系|||时间进度||成果形式
                ||领衔领导|责任分工||启动|完成|
                |||牵头单位|协同单位|||
                1|建设执法监督平台|张三|区司法局|区数据局|2024年3月|2024年10月底|平台上线
                2|推行包容审慎监管|李四|区市场监管局|区司法局、区城管局|2024年1月|2024年12月底|清单
                3|完善诉调对接|王五|区法院|区司法局、区总工会|2024年4月|长期坚持|机制
                """);
        return new MessyFile(
                "三行表头.xlsx",
                file,
                USUAL,
                List.of(
                        " #1 建设执法监督平台 | 区司法局 | 区数据局 | 2024-10-31",
                        " #2 推行包容审慎监管 | 区市场监管局 | 区司法局;区城管局 | 2024-12-31",
                        " #3 完善诉调对接 | 区法院 | 区司法局;区总工会 | OPEN_ENDED"));
    }

    /** Word numbers the first column, the list goes over three pages, and somebody has corrected it with tracked changes. */
    private static MessyFile printedPagesPastedTogether() {
        String list = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        String heading = row("序号", "工作任务", "牵头 单位", "配合 单位", "完成时限");
        byte[] file = Docx.numbered(
                list,
                p("某区依法治区办关于印发任务清单的通知"),
                p("各镇、街道："),
                p("现印发给你们，请认真落实。"),
                p("2024年2月5日"),
                p("附件"),
                p("任务清单"),
                table(
                        heading,
                        cells(auto(), cell("", p("编制权责清单")), cell("", p("区委编办")), cell("", p("")), cell("", p("3月底前"))),
                        cells(
                                auto(),
                                cell("", p("规范涉企检查")),
                                cell(
                                        "",
                                        "<w:p><w:del><w:r><w:delText>区市监局</w:delText></w:r></w:del><w:ins>" + r("区司法局")
                                                + "</w:ins></w:p>"),
                                cell("", p("区市监局") + p("区城管局")),
                                cell("", p("2024年12月") + p("底前")))),
                table(
                        heading,
                        cells(
                                auto(),
                                cell("", p("评查执法案卷")),
                                cell("", p("区司法局")),
                                cell("", p("各执法单位")),
                                cell("", p("每半年")))),
                p("（续表）"),
                table(
                        heading,
                        cells(
                                auto(),
                                cell("", p("出庭应诉")),
                                cell("", p("区司法局")),
                                cell("", p("各有关部门")),
                                cell("", p("全年"))),
                        cells(cell("<w:gridSpan w:val=\"5\"/>", p("注：每月报送。")))));
        return new MessyFile(
                "打印页粘贴.docx",
                file,
                USUAL,
                List.of(
                        " #1 编制权责清单 | 区委编办 |  | 2024-03-31",
                        " #2 规范涉企检查 | 区司法局 | 区市场监管局;区城管局 | 2024-12-31",
                        " #3 评查执法案卷 | 区司法局 | 区各行政执法部门 | HALF_YEARLY:last-day",
                        " #4 出庭应诉 | 区司法局 | 区各有关部门 | CONTINUOUS_IN_YEAR"));
    }

    private static MessyFile deadlinesOfAllKinds() {
        byte[] file = Xlsx.of(
                """
                序号|任务名称|牵头单位|完成时限
                1|甲|区司法局|
                2|乙|区司法局|45657
                3|丙|区司法局|二〇二四年十二月底前
                4|丁|区司法局|每季度末月20日前
                5|戊|区司法局|3月启动，12月底前完成
                6|己|区司法局|立行立改，长期坚持
                7|庚|区司法局|2024年第三季度
                8|辛|区司法局|与省市同步
                9|壬|区司法局|2月30日前
                10|癸|区司法局|12月底前（持续推进）
                11|子|区司法局|贯穿全年
                12|丑|区司法局|2023年3月-2024年11月
                """,
                sheet -> {
                    sheet.value(1, 3, LocalDate.of(2024, 6, 30));
                    sheet.style(1, 3).format("yyyy\"年\"m\"月\"d\"日\"").set();
                });
        return new MessyFile(
                "时限.xlsx",
                file,
                USUAL,
                List.of(
                        " #1 甲 | 区司法局 |  | 2024-06-30",
                        " #2 乙 | 区司法局 |  | 2024-12-31",
                        " #3 丙 | 区司法局 |  | 2024-12-31",
                        " #4 丁 | 区司法局 |  | QUARTERLY:03-20",
                        " #5 戊 | 区司法局 |  | 2024-12-31",
                        " #6 己 | 区司法局 |  | OPEN_ENDED",
                        " #7 庚 | 区司法局 |  | 2024-09-30",
                        " #8 辛 | 区司法局 |  | NEEDS_REVIEW",
                        " #9 壬 | 区司法局 |  | INVALID",
                        " #10 癸 | 区司法局 |  | 2024-12-31",
                        " #11 子 | 区司法局 |  | CONTINUOUS_IN_YEAR",
                        " #12 丑 | 区司法局 |  | 2024-11-30"));
    }

    private static MessyFile unitsOfAllKinds() {
        byte[] file = Xlsx.of(
                """
                序号|任务名称|责任分工|完成时限
                1|甲|牵头单位：区司法局；责任单位：区城管局、区市场局|年底
                2|乙|区司法局牵头，区财政局、区教育局等有关部门配合|年底
                3|丙|区法院、区检察院牵头，区公安分局配合|年底
                4|丁|由区委政法委牵头，区法院、区检察院、区公安局、区司法局按职责分工负责|年底
                5|戊|区司法局\\n（区委依法治区办）|年底
                6|己|区委组织部（区公务员局）牵头，区委党校参与|年底
                7|庚|牵头单位：区自然资源和规划局\\n配合单位：各镇（街道、开发区）|年底
                8|辛|区司法局、区税务局|年底
                9|壬|牵头：区民政局；配合：区残联、团区委、区妇联|年底
                10|癸|各相关单位|年底
                """);
        return new MessyFile(
                "单位.xlsx",
                file,
                USUAL,
                List.of(
                        " #1 甲 | 区司法局 | 区城管局;区市场监管局 | 2024-12-31",
                        " #2 乙 | 区司法局 | 区财政局;区教育局;区各有关部门 | 2024-12-31",
                        " #3 丙 | 区法院;区检察院 | 区公安局 | 2024-12-31",
                        " #4 丁 | 区委政法委 | 区法院;区检察院;区公安局;区司法局 | 2024-12-31",
                        " #5 戊 | 区司法局 |  | 2024-12-31",
                        " #6 己 | 区委组织部 | 区委党校 | 2024-12-31",
                        " #7 庚 | 区自然资源局 | 各区镇（街道） | 2024-12-31",
                        " #8 辛 | 区司法局;区税务局 |  | 2024-12-31",
                        " #9 壬 | 区民政局 | 区残联;团区委;区妇联 | 2024-12-31",
                        " #10 癸 | ? | 区各有关部门 | 2024-12-31"));
    }

    private static MessyFile anOldCsv() {
        String text = "2024年民生项目;;;\n序号;项目名称;责任单位;完成时间\n\"1 \";\"新建\n公共法律服务站\";区司法局;10月底\n"
                + "2.0;法律援助提质;司法局;年底前\n③;社区矫正中心;区司法局;上半年\n４;农贸市场改造;市场监管局;９月底前\n合计;4项;;\n";
        return new MessyFile(
                "民生.csv",
                text.getBytes(Charset.forName("GB18030")),
                YEAR_END,
                List.of(
                        " #1 新建公共法律服务站 | 区司法局 |  | 2024-10-31",
                        " #2 法律援助提质 | 区司法局 |  | 2024-12-31",
                        " #③ 社区矫正中心 | 区司法局 |  | 2024-06-30",
                        " #4 农贸市场改造 | 区市场监管局 |  | 2024-09-30"));
    }

    /** It begins in column C below a remark, has empty columns, a hidden row and a title on every printed page. */
    private static MessyFile aTableAnywhere() {
        byte[] file = Xlsx.of(
                """
                |内部资料
                |||某区督察整改清单
                ||序号||整改任务|牵头单位||整改时限
                ||Ⅰ||健全述法制度|区委依法治区办||2024年5月
                ||Ⅱ||配齐法制审核人员|区司法局||2024年8月底
                |||某区督察整改清单
                ||序号||整改任务|牵头单位||整改时限
                ||Ⅲ||公示执法信息|区司法局||2024年9月底前
                ||Ⅳ||旧任务|区司法局||2023年底
                """,
                sheet -> sheet.hideRow(8));
        return new MessyFile(
                "从C列开始.xlsx",
                file,
                USUAL,
                List.of(
                        " #Ⅰ 健全述法制度 | 区委依法治区办 |  | 2024-05-31",
                        " #Ⅱ 配齐法制审核人员 | 区司法局 |  | 2024-08-31",
                        " #Ⅲ 公示执法信息 | 区司法局 |  | 2024-09-30",
                        " #Ⅳ 旧任务 | 区司法局 |  | 2023-12-31"));
    }

    private static MessyFile aTableInEachSection() {
        String heading = row("序号", "工作任务", "牵头单位", "完成时限");
        byte[] file = Docx.of(
                p("某区工作要点"),
                p("一、依法决策"),
                table(heading, row("1", "落实公众参与", "区司法局", "6月底前"), row("2", "合法性审查", "区司法局", "常态化推进")),
                p("二、规范执法"),
                table(heading, row("1", "执法培训", "区司法局", "每年3月底前")),
                p("三、强化监督"),
                table(heading, row("1", "案卷评查", "区司法局", "四季度"), row("2", "执法考核", "区委依法治区办", "")));
        return new MessyFile(
                "每部分一张表.docx",
                file,
                USUAL,
                List.of(
                        "一、依法决策 #1 落实公众参与 | 区司法局 |  | 2024-06-30",
                        "一、依法决策 #2 合法性审查 | 区司法局 |  | OPEN_ENDED",
                        "二、规范执法 #1 执法培训 | 区司法局 |  | YEARLY:03-31",
                        "三、强化监督 #1 案卷评查 | 区司法局 |  | 2024-12-31",
                        "三、强化监督 #2 执法考核 | 区委依法治区办 |  | NEEDS_REVIEW"));
    }

    private static String section(String text) {
        return cells(cell("<w:gridSpan w:val=\"5\"/>", p(text)));
    }

    private static String auto() {
        return cell("", numberedP(1, 0, ""));
    }
}
