package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.Decision;
import org.guatu.platform.Verdict;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.rehearsal.Script.Line;
import org.guatu.supervision.rectification.FindingCard;
import org.guatu.supervision.rectification.FindingFilter;
import org.guatu.supervision.rectification.FindingViews;
import org.guatu.supervision.rectification.Found;
import org.guatu.supervision.rectification.LookBack;
import org.guatu.supervision.rectification.Raising;
import org.guatu.supervision.rectification.Rectifying;
import org.guatu.supervision.rectification.Verifying;
import org.guatu.supervision.rectification.command.AssignFinding;
import org.guatu.supervision.rectification.command.CloseFinding;
import org.guatu.supervision.rectification.command.NewFinding;
import org.guatu.supervision.rectification.command.SelfVerify;
import org.guatu.supervision.rectification.command.SubmitPlan;
import org.guatu.supervision.rectification.command.VerifyFinding;
import org.guatu.supervision.rectification.inspection.Drawing;
import org.guatu.supervision.rectification.inspection.Inspecting;
import org.guatu.supervision.rectification.inspection.Inspection;
import org.guatu.supervision.rectification.inspection.NewInspection;
import org.jspecify.annotations.Nullable;

/** The inspections of the sample, and the findings of {@code sample/findings.csv} as far as each has come. */
@ApplicationScoped
class FindingDesk {
    private final Script script = Script.of("findings.csv");
    private final Script inspections = Script.of("inspections.csv");
    private final Inspecting inspecting;
    private final Raising raising;
    private final Rectifying rectifying;
    private final Verifying verifying;
    private final FindingViews views;
    private final Organization organization;
    private final Papers papers;

    FindingDesk(
            Inspecting inspecting,
            Raising raising,
            Rectifying rectifying,
            Verifying verifying,
            FindingViews views,
            Organization organization,
            Papers papers) {
        this.inspecting = inspecting;
        this.raising = raising;
        this.rectifying = rectifying;
        this.verifying = verifying;
        this.views = views;
        this.organization = organization;
        this.papers = papers;
    }

    void act(Players players, LocalDate day) {
        for (Line line : inspections.under(day)) {
            if (line.due("开始日", day) && inspection(line.get("名称"), players).isEmpty()) {
                inspecting.open(opened(line), players.office());
            }
        }
        List<Line> lines = script.under(day);
        if (lines.isEmpty()) {
            return;
        }
        List<FindingCard> known = views.list(FindingFilter.ALL, players.office());
        for (Line line : lines) {
            Optional<FindingCard> finding = known.stream()
                    .filter(one -> one.title().equals(line.text("标题")))
                    .findFirst();
            if (finding.isPresent()) {
                step(line, finding.get(), players, day);
            } else if (line.due("发现日", day)) {
                find(line, players);
            }
        }
    }

    private static NewInspection opened(Line line) {
        boolean drawn = line.says("抽取");
        return new NewInspection(
                line.get("名称"),
                Inspection.Kind.valueOf(line.text("类型")),
                line.day("开始日"),
                line.day("结束"),
                line.get("督察组"),
                drawn
                        ? new NewInspection.Draw(
                                Drawing.Of.UNITS, Integer.valueOf(line.text("抽取")), null, line.get("种子"), null, null)
                        : null);
    }

    private Optional<Inspection> inspection(@Nullable String title, Players players) {
        return inspecting.inspections(players.office()).stream()
                .filter(one -> one.title().equals(title))
                .findFirst();
    }

    private void find(Line line, Players players) {
        raising.find(
                new NewFinding(
                        Found.Source.valueOf(line.text("来源")),
                        null,
                        Found.Kind.valueOf(line.text("类型")),
                        Found.Severity.valueOf(line.text("程度")),
                        line.get("标题"),
                        line.get("问题"),
                        line.get("销号标准"),
                        null,
                        null,
                        inspection(line.get("督察"), players).map(Inspection::id).orElse(null),
                        null,
                        line.get("单位"),
                        line.day("整改期限"),
                        List.of()),
                players.holder(Roles.INSPECTOR));
    }

    /** One step a day: findings take their time. */
    private void step(Line line, FindingCard finding, Players players, LocalDate day) {
        long id = finding.id();
        Caller office = players.office();
        Caller judge = players.holder(Roles.INSPECTOR);
        Caller unit = unit(line, players);
        boolean again = finding.returns() > 0 && line.says("复核退回");
        switch (finding.stage()) {
            case FOUND -> {
                if (line.due("交办日", day)) {
                    raising.assign(id, new AssignFinding(null, null), null, office);
                } else if (line.due("不立项日", day)) {
                    raising.dismiss(id, new Because(line.get("不立项理由")), null, office);
                }
            }
            case ASSIGNED -> {
                if (line.due("方案日", day)) {
                    rectifying.submitPlan(id, new SubmitPlan(line.get("措施"), line.get("责任人"), null, null), null, unit);
                }
            }
            case PLAN_SUBMITTED -> {
                if (line.due("审定日", day)) {
                    verifying.decidePlan(id, new Decision(Verdict.ACCEPT, null), null, judge);
                }
            }
            case RECTIFYING -> {
                if (line.due(again ? "再自查日" : "自查日", day)) {
                    long proof = papers.keep("整改佐证-" + line.text("单位") + ".txt", finding.title(), unit);
                    rectifying.selfVerify(
                            id, new SelfVerify(line.get(again ? "再自查" : "自查"), List.of(proof)), null, unit);
                }
            }
            case SELF_VERIFIED -> {
                if (line.due(again ? "再复核日" : "复核日", day)) {
                    String refused = again ? null : line.get("复核退回");
                    Verdict held = refused == null ? Verdict.ACCEPT : Verdict.RETURN;
                    verifying.verify(id, new VerifyFinding(held, refused, null), null, judge);
                }
            }
            case OFFICE_VERIFIED -> {
                if (line.due("销号日", day)) {
                    verifying.close(id, new CloseFinding(line.day("回头看定于"), null), null, office);
                }
            }
            case LOOK_BACK -> {
                if (line.due("回头看日", day)) {
                    verifying.lookBack(id, new LookBack(LookBack.Outcome.HOLDS, line.get("回头看"), null), null, judge);
                }
            }
            default -> {}
        }
    }

    private Caller unit(Line line, Players players) {
        return players.unit(organization
                .byCode(players.office().regionId(), line.text("单位"))
                .map(Unit::id)
                .orElseThrow());
    }
}
