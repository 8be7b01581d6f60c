package org.guatu.catalogue.web.link;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.link.Link;
import org.guatu.catalogue.link.Linking;
import org.guatu.catalogue.web.link.LinkAnswer.End;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.form.FormState;
import org.jspecify.annotations.Nullable;

/** Draws the pages of links. */
@ApplicationScoped
class LinksPage {
    private static final int CHOICES = 20;

    private final Linking linking;
    private final Catalogue catalogue;
    private final CurrentCaller caller;
    private final Template all;
    private final Template add;
    private final Template one;
    private final Template table;

    LinksPage(
            Linking linking,
            Catalogue catalogue,
            CurrentCaller caller,
            @Location("catalogue/links.html") Template all,
            @Location("catalogue/linkNew.html") Template add,
            @Location("catalogue/link.html") Template one,
            @Location("catalogue/linkImport.html") Template table) {
        this.linking = linking;
        this.catalogue = catalogue;
        this.caller = caller;
        this.all = all;
        this.add = add;
        this.one = one;
        this.table = table;
    }

    /** A list to choose. */
    public record Choice(long id, String title) {
        static Choice of(TaskList list) {
            return new Choice(list.id(), list.title());
        }
    }

    /** A link with its share as the page writes it. */
    public record Row(LinkAnswer link, String share) {
        static Row of(LinkAnswer link) {
            return new Row(
                    link,
                    link.contribution() == null
                            ? ""
                            : link.contribution()
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString());
        }
    }

    TemplateInstance all(@Nullable String q, @Nullable Long list) {
        Map<Long, String> lists = titles();
        String words = q == null ? "" : q.strip();
        List<Row> rows = linking.all(caller.get()).stream()
                .map(pair -> LinkAnswer.of(pair, lists))
                .filter(link -> list == null
                        || link.fromTask().list() == list
                        || link.toTask().list() == list)
                .filter(link -> says(words, link.fromTask(), link.toTask()))
                .map(Row::of)
                .toList();
        return all.data("rows", rows).data("q", words).data("list", list).data("lists", choices());
    }

    TemplateInstance addAgain(FormState again) {
        return add(
                again.value("", "searchedFrom", "").toString(),
                again.value("", "searchedTo", "").toString(),
                again);
    }

    TemplateInstance add(@Nullable String searchedFrom, @Nullable String searchedTo, FormState again) {
        List<End> from = search(searchedFrom);
        List<End> to = search(searchedTo);
        return add.data("searchedFrom", Objects.requireNonNullElse(searchedFrom, ""))
                .data("searchedTo", Objects.requireNonNullElse(searchedTo, ""))
                .data("from", from.stream().limit(CHOICES).toList())
                .data("to", to.stream().limit(CHOICES).toList())
                .data("fromMore", Math.max(0, from.size() - CHOICES))
                .data("toMore", Math.max(0, to.size() - CHOICES))
                .data("types", Link.Type.values())
                .data("again", again);
    }

    TemplateInstance one(Linking.Pair pair, FormState again) {
        return one.data("row", Row.of(LinkAnswer.of(pair, titles())))
                .data("types", Link.Type.values())
                .data("again", again);
    }

    TemplateInstance table(FormState again) {
        return table.data("lists", choices()).data("again", again);
    }

    private List<End> search(@Nullable String q) {
        Map<Long, String> lists = titles();
        String words = Objects.requireNonNullElse(q, "").strip();
        return words.isEmpty()
                ? List.of()
                : catalogue.tasks(caller.get()).stream()
                        .filter((Task task) -> task.droppedOn() == null)
                        .map(task -> End.of(task, lists))
                        .filter(end -> says(words, end))
                        .toList();
    }

    private static boolean says(String words, End... ends) {
        String text = Stream.of(ends)
                .map(end -> String.join("\n", end.code(), end.serial(), end.title(), end.listTitle()))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    private List<Choice> choices() {
        return catalogue.lists(caller.get()).stream().map(Choice::of).toList();
    }

    private Map<Long, String> titles() {
        return catalogue.lists(caller.get()).stream().collect(Collectors.toMap(TaskList::id, TaskList::title));
    }
}
