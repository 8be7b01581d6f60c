package org.guatu.debriefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.casework.CaseDuty;
import org.guatu.casework.Casework;
import org.guatu.casework.DutySource;
import org.guatu.debriefing.view.CommentLine;
import org.guatu.debriefing.view.DutyLine;
import org.guatu.debriefing.view.DutyStory;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.time.OfficeDays;
import org.jspecify.annotations.Nullable;

/** What comments ask for, and all that 述法 asks of somebody. */
@ApplicationScoped
@Transactional
public class CommentDutyViews implements DutySource {
    private final CommentDuties duties;
    private final LeaderComments comments;
    private final DebriefingReports reports;
    private final DebriefingRounds rounds;
    private final Casework casework;
    private final Organization organization;
    private final OfficeTime time;

    CommentDutyViews(
            CommentDuties duties,
            LeaderComments comments,
            DebriefingReports reports,
            DebriefingRounds rounds,
            Casework casework,
            Organization organization,
            OfficeTime time) {
        this.duties = duties;
        this.comments = comments;
        this.reports = reports;
        this.rounds = rounds;
        this.casework = casework;
        this.organization = organization;
        this.time = time;
    }

    /** What the caller reads of: what is open first, by its day. */
    public List<DutyLine> list(Caller by) {
        return lines(duties.visible(by));
    }

    List<DutyLine> on(long reportId) {
        return lines(duties.on(reportId));
    }

    public DutyStory story(long id, Caller by) {
        CommentDuty one = duties.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
        return new DutyStory(
                lines(List.of(one)).get(0),
                CommentLine.of(comments.findById(one.commentId())),
                casework.story(one, by),
                one.stage() == CommentDuty.Stage.OPEN && Commenting.answers(one, by),
                one.stage() == CommentDuty.Stage.ANSWERED && by.hasRole(Roles.RULE_OF_LAW_OFFICE));
    }

    private List<DutyLine> lines(List<CommentDuty> from) {
        Map<Long, String> names =
                organization
                        .people(from.stream()
                                .map(CommentDuty::personId)
                                .filter(Objects::nonNull)
                                .toList())
                        .values()
                        .stream()
                        .collect(Collectors.toMap(one -> one.id(), one -> one.name()));
        return from.stream()
                .map(one -> new DutyLine(
                        one.id(),
                        one.commentId(),
                        one.reportId(),
                        ref(one.unitId()),
                        one.personId() == null ? null : names.get(one.personId()),
                        one.matter(),
                        one.due(),
                        one.stage() == CommentDuty.Stage.OPEN ? time.daysLeft(one.due(), one.regionId()) : null,
                        one.stage(),
                        one.version()))
                .toList();
    }

    private @Nullable UnitRef ref(@Nullable Long unit) {
        return unit == null ? null : organization.ref(unit);
    }

    @Override
    public List<CaseDuty> waitingFor(Caller by) {
        Stream<CaseDuty> own = Stream.concat(
                reports.awaitedOf(by).stream()
                        .filter(one -> Debriefing.mayWrite(one, by))
                        .map(this::toWrite),
                duties.waitingFor(by).stream()
                        .filter(one -> one.stage() == CommentDuty.Stage.ANSWERED || Commenting.answers(one, by))
                        .map(this::duty));
        return by.hasRole(Roles.RULE_OF_LAW_OFFICE)
                ? Stream.concat(own, ofOffice(by.regionId())).toList()
                : own.toList();
    }

    private CaseDuty toWrite(DebriefingReport one) {
        return new CaseDuty(
                "DEBRIEF",
                false,
                one.personId() == null ? Set.of(Roles.UNIT_HEAD, Roles.DEPUTY_LEADER) : Set.of(),
                rounds.findById(one.roundId()).title() + "：" + one.name(),
                null,
                ref(one.unitId()),
                OfficeDays.dayOf(one.stageSince()),
                one.actBy(),
                one.href() + "#act");
    }

    private CaseDuty duty(CommentDuty one) {
        boolean open = one.stage() == CommentDuty.Stage.OPEN;
        return new CaseDuty(
                open ? "ANSWER_COMMENT" : "CLOSE_COMMENT",
                false,
                open ? Roles.OF_A_UNIT : Set.of(),
                one.matter(),
                null,
                ref(one.unitId()),
                OfficeDays.dayOf(one.stageSince()),
                open ? one.due() : null,
                one.href() + "#act");
    }

    /** Reports are read together, however many there are. */
    private Stream<CaseDuty> ofOffice(long regionId) {
        return reports.toRead(regionId).stream()
                .map(one -> new CaseDuty(
                        "READ_DEBRIEFINGS",
                        false,
                        Set.of(),
                        one.title() + "（" + one.reports() + "）",
                        null,
                        null,
                        OfficeDays.dayOf(one.since()),
                        null,
                        "/debriefings/" + one.roundId() + "?shown=TO_READ"));
    }
}
