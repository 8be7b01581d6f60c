package org.guatu.rights;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.guatu.platform.Secret;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostLoadEvent;
import org.hibernate.event.spi.PostLoadEventListener;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * Watches what the office loads while somebody calls it: a row of another region than theirs came by a query without the
 * region's condition, whether or not anybody gets to see it; one that is refused then is none. And looks whether a row of one region points at one of another.
 * Calls are made one after the other.
 */
@Singleton
class RegionWatch implements Filter, PostLoadEventListener {
    private static final long serialVersionUID = 1;

    /** The law: what the top region adds counts everywhere. */
    private static final Set<String> LAW = Set.of("ListKind", "ClosedDay");

    private static final int REFUSED = 400;
    private final transient EntityManager entities;
    private final transient Map<Class<?>, Optional<Field>> regions = new ConcurrentHashMap<>();
    private final transient Map<String, Long> callers = new ConcurrentHashMap<>();
    private final Set<String> crossed = new ConcurrentSkipListSet<>();
    private final Set<String> loaded = new ConcurrentSkipListSet<>();
    private volatile @Nullable Long region;

    RegionWatch(EntityManager entities) {
        this.entities = entities;
    }

    void begin() {
        entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getEventListenerRegistry()
                .appendListeners(EventType.POST_LOAD, this);
        RestAssured.filters(this);
    }

    void end() {
        region = null;
        RestAssured.replaceFiltersWith(List.of());
    }

    /** Which kinds of rows were loaded across the border, and at which call. */
    Set<String> crossed() {
        return new TreeSet<>(crossed);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification answer, FilterContext next) {
        String path = URI.create(asked.getURI()).getPath();
        loaded.clear();
        // Clock and calendar move the terms of all regions at once.
        region = path.endsWith("/clock") || path.contains("/calendar/") ? null : region(asked);
        try {
            Response given = next.next(asked, answer);
            if (given.statusCode() < REFUSED) {
                loaded.forEach(kind ->
                        crossed.add(kind + " at " + asked.getMethod() + " " + path.replaceAll("/\\d+", "/{id}")));
            }
            return given;
        } finally {
            region = null;
        }
    }

    private @Nullable Long region(FilterableRequestSpecification asked) {
        String bearer = asked.getHeaders().getValue("Authorization");
        String secret = bearer != null
                ? bearer.replace("Bearer ", "")
                : asked.getCookies().getValue("guatu");
        return secret == null ? null : callers.computeIfAbsent(secret, this::regionOf);
    }

    private @Nullable Long regionOf(String secret) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> found = entities.createNativeQuery(
                            "select a.region_id from access_token t join account a on a.id = t.account_id where t.hash"
                                    + " = ?1")
                    .setParameter(1, Secret.sha256(secret))
                    .getResultList();
            return found.isEmpty() ? null : ((Number) found.get(0)).longValue();
        });
    }

    @Override
    public void onPostLoad(PostLoadEvent event) {
        Long watched = region;
        // The engine works on what is due for everybody, in threads of its own.
        Long expected = watched == null || !inRequest() ? null : watched;
        Long found = expected == null ? null : regionOf(event.getEntity());
        String kind = event.getEntity().getClass().getSimpleName();
        if (found != null && !found.equals(expected) && !LAW.contains(kind)) {
            loaded.add(kind);
        }
    }

    private static boolean inRequest() {
        return Arc.container().requestContext().isActive() && CurrentRequestManager.get() != null;
    }

    private @Nullable Long regionOf(Object entity) {
        @Nullable
        Field field = regions.computeIfAbsent(entity.getClass(), RegionWatch::regionField)
                .orElse(null);
        try {
            return field == null ? null : (Long) field.get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Field> regionField(Class<?> type) {
        Optional<Field> field = Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(one -> Stream.of(one.getDeclaredFields()))
                .filter(one -> one.getName().equals("regionId"))
                .findFirst();
        field.ifPresent(one -> one.setAccessible(true));
        return field;
    }

    /** Which rows of one region point at a row of another, by all keys between tables that have regions. */
    Set<String> pointing() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Set<String> wrong = new TreeSet<>();
            for (Object row : entities.createNativeQuery(
                            """
                            select k.table_name, k.column_name, k.referenced_table_name, k.referenced_column_name
                            from information_schema.key_column_usage k
                            join information_schema.columns c on c.table_schema = k.table_schema
                              and c.table_name = k.table_name and c.column_name = 'region_id'
                            join information_schema.columns p on p.table_schema = k.table_schema
                              and p.table_name = k.referenced_table_name and p.column_name = 'region_id'
                            where k.table_schema = database()""")
                    .getResultList()) {
                Object[] key = (Object[]) row;
                Number many = (Number) entities.createNativeQuery(
                                "select count(*) from %s c join %s p on c.%s = p.%s where c.region_id <> p.region_id"
                                        .formatted(key[0], key[2], key[1], key[3]))
                        .getSingleResult();
                if (many.longValue() > 0) {
                    wrong.add(key[0] + "." + key[1] + " points at " + many + " of " + key[2]);
                }
            }
            return wrong;
        });
    }
}
