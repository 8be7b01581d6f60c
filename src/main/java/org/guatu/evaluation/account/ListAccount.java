package org.guatu.evaluation.account;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.organization.UnitRef;
import org.guatu.platform.OneDecimal;

/**
 * 时间过半任务过半: a list on a day, with what was known at its end.
 *
 * @param from the first day of its span
 * @param until the last day of its span
 * @param days how many days the span has
 * @param daysPassed how many of them are over, the day itself among them
 * @param timePassed the same in percent
 * @param halted tasks that stand still, were cancelled or carried over and count nowhere
 * @param items in the order of the list
 */
public record ListAccount(
        long listId,
        String title,
        LocalDate from,
        LocalDate until,
        LocalDate asOf,
        int days,
        int daysPassed,
        @JsonSerialize(using = OneDecimal.class) double timePassed,
        int halted,
        AccountSum total,
        List<AccountSum> areas,
        List<AccountSum> units,
        List<AccountItem> items) {

    static ListAccount of(
            long listId,
            String title,
            LocalDate from,
            LocalDate until,
            LocalDate asOf,
            int halted,
            List<AccountItem> items) {
        int days = (int) (until.toEpochDay() - from.toEpochDay()) + 1;
        int passed = Math.max(0, Math.min(days, (int) (asOf.toEpochDay() - from.toEpochDay()) + 1));
        double time = 100.0 * passed / days;
        Map<String, String> names = items.stream()
                .map(AccountItem::lead)
                .distinct()
                .collect(Collectors.toMap(UnitRef::code, UnitRef::name));
        List<AccountSum> units =
                by(items, item -> item.lead().code(), key -> names.getOrDefault(key, key), time).stream()
                        .sorted(Comparator.comparing(AccountSum::key))
                        .toList();
        return new ListAccount(
                listId,
                title,
                from,
                until,
                asOf,
                days,
                passed,
                time,
                halted,
                AccountSum.of("", "", items, time),
                by(items, AccountItem::area, key -> key, time),
                units,
                items);
    }

    private static List<AccountSum> by(
            List<AccountItem> items, Function<AccountItem, String> key, Function<String, String> name, double time) {
        return items.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> AccountSum.of(one.getKey(), name.apply(one.getKey()), one.getValue(), time))
                .toList();
    }
}
