package org.guatu.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.guatu.calendar.CalendarChanged;
import org.guatu.calendar.MovingDeadlines.TermKeeper;
import org.guatu.platform.trail.Change;

/** The cases of a kind, whose terms follow the calendar. */
public interface StagedCases<C extends StagedCase> extends TermKeeper<C> {
    /** Lets the present term of one end on another day. */
    void moveTerm(C one, UnaryOperator<LocalDate> moved);

    @Override
    default long id(C one) {
        return one.id();
    }

    @Override
    default long regionId(C one) {
        return one.regionId();
    }

    @Override
    default Optional<Moved> move(C one, CalendarChanged changed, LocalDate today) {
        LocalDate before = one.actBy();
        moveTerm(one, day -> changed.moved(day, today));
        Change told =
                Change.of(one.kind().module() + ".act.termMoved", one.kind().name(), one.id());
        return Moved.of(one.regionId(), told, before, one.actBy());
    }
}
