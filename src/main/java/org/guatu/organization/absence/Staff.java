package org.guatu.organization.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.organization.access.HeldPosts;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** Everybody of a region who can come in on a day, each with what they may do then: as the sign-in sees it. */
@ApplicationScoped
class Staff {
    private static final String QUERY =
            """
            select p.id, p.name, o.role, o.unit_id, u.name as unit_name, 0 as absent_id, '' as absent_name,
                   case when exists (
                     select 1 from substitution s
                       join substitution_post x on x.substitution_id = s.id
                       join person h on h.id = s.substitute_id and h.active = true
                      where s.absent_id = p.id and s.keeps_rights = false and s.ended_at is null
                        and :day between s.from_day and s.to_day
                        and x.role = o.role and x.unit_id <=> o.unit_id) then 0 else 1 end as acts,
                   o.id as post_id, FORMERS
              from person p
              join account a on a.person_id = p.id and a.disabled = false
              left join post o on o.person_id = p.id
              left join unit u on u.id = o.unit_id
             where p.region_id = :region and p.active = true
            union all
            select p.id, p.name, o.role, o.unit_id, u.name, h.id, h.name,
                   case when exists (
                     select 1 from substitution_post x
                      where x.substitution_id = s.id and x.role = o.role and x.unit_id <=> o.unit_id)
                     then 1 else 0 end,
                   o.id, FORMERS
              from substitution s
              join person p on p.id = s.substitute_id and p.active = true
              join account a on a.person_id = p.id and a.disabled = false
              join person h on h.id = s.absent_id and h.active = true
              join post o on o.person_id = h.id
              left join unit u on u.id = o.unit_id
             where s.region_id = :region and s.ended_at is null and :day between s.from_day and s.to_day
             order by absent_id, post_id"""
                    .replace("FORMERS", HeldPosts.FORMERS);

    private final EntityManager entities;

    Staff(EntityManager entities) {
        this.entities = entities;
    }

    private record Somebody(String name, HeldPosts posts) {}

    List<Caller> on(LocalDate day, long regionId) {
        entities.flush();
        List<?> rows = entities.createNativeQuery(QUERY, Object[].class)
                .setParameter("day", day)
                .setParameter("region", regionId)
                .getResultList();
        Map<Long, Somebody> people = new LinkedHashMap<>();
        for (Object one : rows) {
            Object[] row = (Object[]) one;
            long id = number(row[0]);
            HeldPosts posts = people.computeIfAbsent(id, key -> new Somebody((String) row[1], new HeldPosts()))
                    .posts();
            if (row[2] != null) {
                add(row, posts);
            }
        }
        return people.entrySet().stream()
                .map(one -> one.getValue()
                        .posts()
                        .caller(one.getKey(), one.getValue().name(), regionId))
                .toList();
    }

    private static void add(Object[] row, HeldPosts posts) {
        String role = (String) row[2];
        Long unit = row[3] == null ? null : number(row[3]);
        @Nullable String unitName = (String) row[4];
        boolean acts = number(row[7]) == 1;
        posts.succeeds(unit, (String) row[9]);
        if (number(row[5]) == 0) {
            posts.own(role, unit, unitName, !acts);
        } else {
            posts.inStead(number(row[5]), (String) row[6], role, unit, unitName, acts);
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
