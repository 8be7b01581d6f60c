package org.guatu.desk.wall;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import org.guatu.insight.wall.WallView;
import org.guatu.insight.wall.WallView.Group;
import org.guatu.insight.wall.WallView.Row;
import org.jspecify.annotations.Nullable;

/**
 * One page of the wall chart on a big screen, as many lines as are read from across a room.
 *
 * @param number of the page, from 1 on
 * @param address of its pages, to which the number is added
 */
record WallScreen(WallView wall, List<Line> lines, int number, int pages, String address) {
    static final int LINES = 14;

    /**
     * A line: the heading of a group, or a task.
     *
     * @param group null where it is a task
     * @param row null where it is a heading
     * @param again whether the group began on a page before
     */
    public record Line(@Nullable Group group, @Nullable Row row, boolean again) {}

    /** @param page the number that is asked for; the first where it cannot be read or is over */
    static WallScreen of(WallView wall, @Nullable String page, String address) {
        List<List<Line>> pages = pages(wall.groups());
        int asked = page != null && page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        int number = asked > pages.size() ? 1 : asked;
        return new WallScreen(wall, pages.get(number - 1), number, pages.size(), address);
    }

    /** A heading stands above tasks on every page, and never alone at the foot of one. */
    static List<List<Line>> pages(List<Group> groups) {
        List<List<Line>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        for (Group group : groups) {
            boolean again = false;
            for (Row row : group.rows()) {
                boolean first = row == group.rows().get(0);
                if (last(pages).size() + (first ? 2 : 1) > LINES) {
                    pages.add(new ArrayList<>());
                    again = !first;
                }
                if (first || last(pages).isEmpty()) {
                    last(pages).add(new Line(group, null, again));
                }
                last(pages).add(new Line(null, row, false));
            }
        }
        return pages;
    }

    private static List<Line> last(List<List<Line>> pages) {
        return pages.get(pages.size() - 1);
    }

    private String at(int page) {
        return address + (address.endsWith("?") ? "" : "&") + "page=" + page;
    }

    TemplateInstance on(Template screen) {
        return screen.data("wall", wall)
                .data("lines", lines)
                .data("number", number)
                .data("pages", pages)
                .data("next", at(number == pages ? 1 : number + 1))
                .data("before", at(number == 1 ? pages : number - 1));
    }
}
