package org.guatu.supervision.rectification.web;

import org.guatu.platform.web.Typed;
import org.guatu.supervision.rectification.inspection.Drawing;
import org.guatu.supervision.rectification.inspection.Inspection;
import org.guatu.supervision.rectification.inspection.NewInspection;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form that opens an inspection, as it was typed. */
public class TypedInspection {
    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String kind;

    @RestForm
    @Nullable
    String begins;

    @RestForm
    @Nullable
    String ends;

    @RestForm
    @Nullable
    String team;

    @RestForm
    @Nullable
    String of;

    @RestForm
    @Nullable
    String count;

    @RestForm
    @Nullable
    String list;

    @RestForm
    @Nullable
    String seed;

    @RestForm
    @Nullable
    String teamPool;

    @RestForm
    @Nullable
    String teamCount;

    NewInspection inspection() {
        Drawing.Of what = Typed.choice(Drawing.Of.class, of);
        return new NewInspection(
                title,
                Typed.choice(Inspection.Kind.class, kind),
                Typed.date(begins, "begins"),
                Typed.date(ends, "ends"),
                team,
                what == null ? null : draw(what));
    }

    private NewInspection.Draw draw(Drawing.Of what) {
        Integer from = Typed.number(list, "list");
        return new NewInspection.Draw(
                what,
                Typed.number(count, "count"),
                from == null ? null : from.longValue(),
                seed == null || seed.isBlank() ? null : seed,
                Typed.lines(teamPool),
                Typed.number(teamCount, "teamCount"));
    }
}
