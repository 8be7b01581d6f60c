package org.guatu.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.WorkCalendar;
import org.guatu.notification.Notice;
import org.guatu.notification.NoticeSent;
import org.guatu.notification.channel.Channel;
import org.guatu.notification.channel.Connecting;
import org.guatu.notification.channel.DeliveryFrequency;
import org.guatu.notification.channel.Mailing;
import org.guatu.notification.delivery.Deliveries.Row;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.organization.Roles;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;

/**
 * Writes, in the transaction of a notice, what of it is to be told to whom outside of the application. It waits for the
 * end of the transaction and then writes for all its notices together: the issue of a list costs a handful of
 * statements and not a thousand.
 */
@ApplicationScoped
class Outbox {
    private final Deliveries deliveries;
    private final Preferring preferring;
    private final Connecting connecting;
    private final Mailing mailing;
    private final Addressees addressees;
    private final Organization organization;
    private final Calendars calendars;
    private final NoticeRules rules;
    private final Clock clock;
    private final boolean demonstration;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(
            Deliveries deliveries,
            Preferring preferring,
            Connecting connecting,
            Mailing mailing,
            Addressees addressees,
            Organization organization,
            Calendars calendars,
            NoticeRules rules,
            Clock clock,
            @ConfigProperty(name = "guatu.demonstration") boolean demonstration,
            EntityManager entities,
            TransactionSynchronizationRegistry transaction) {
        this.deliveries = deliveries;
        this.preferring = preferring;
        this.connecting = connecting;
        this.mailing = mailing;
        this.addressees = addressees;
        this.organization = organization;
        this.calendars = calendars;
        this.rules = rules;
        this.clock = clock;
        this.demonstration = demonstration;
        this.entities = entities;
        this.transaction = transaction;
    }

    void onNotice(@Observes NoticeSent happened) {
        @SuppressWarnings("unchecked")
        List<Notice> gathered = (List<Notice>) transaction.getResource(Outbox.class);
        if (gathered == null) {
            gathered = new ArrayList<>();
            transaction.putResource(Outbox.class, gathered);
            atTheEnd(gathered);
        }
        gathered.add(happened.notice());
    }

    /** After the last change was written and before the connection is given back: only the tables themselves know when. */
    private void atTheEnd(List<Notice> gathered) {
        BeforeCompletionCallback end = session -> write(gathered);
        entities.unwrap(SessionImplementor.class)
                .getTransactionCompletionCallbacks()
                .registerCallback(end);
    }

    private void write(List<Notice> notices) {
        Instant now = clock.instant();
        WorkCalendar calendar = calendars.current();
        List<Row> rows = new ArrayList<>();
        notices.stream().collect(Collectors.groupingBy(Notice::regionId)).forEach((region, some) -> {
            robots(region, some, now, calendar).forEach(rows::add);
            if (mailing.configured() || demonstration) {
                mails(some, now, calendar).forEach(rows::add);
            }
        });
        deliveries.write(rows);
    }

    private Stream<Row> robots(long region, List<Notice> notices, Instant now, WorkCalendar calendar) {
        List<Channel> open = connecting.open(region);
        DeliverySettings office = DeliverySettings.byDefault(rules);
        return open.stream().flatMap(channel -> notices.stream()
                .filter(notice -> isFor(channel, notice))
                .map(notice -> new Row(
                        region,
                        notice.id(),
                        channel.kind(),
                        channel.id(),
                        office.dueAt(channel.pace(), now, urgent(notice), calendar))));
    }

    /** A unit's group chat hears what its unit is told, the office's what the office is told. */
    private static boolean isFor(Channel channel, Notice notice) {
        return channel.unitId() == null
                ? Roles.RULE_OF_LAW_OFFICE.equals(notice.role())
                : channel.unitId().equals(notice.unitId());
    }

    private Stream<Row> mails(List<Notice> notices, Instant now, WorkCalendar calendar) {
        Map<Notice, List<Long>> people = addressees.of(notices);
        Set<Long> all = people.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<Long, Person> reachable = organization.people(all).values().stream()
                .filter(person -> person.email() != null)
                .collect(Collectors.toMap(Person::id, person -> person));
        Map<Long, DeliverySettings> reach = preferring.of(reachable.keySet());
        return notices.stream().flatMap(notice -> Objects.requireNonNull(people.get(notice)).stream()
                .filter(reachable::containsKey)
                .flatMap(person -> mail(notice, person, Objects.requireNonNull(reach.get(person)), now, calendar)));
    }

    private Stream<Row> mail(Notice notice, long person, DeliverySettings reach, Instant now, WorkCalendar calendar) {
        return reach.email() == DeliveryFrequency.NEVER
                ? Stream.of()
                : Stream.of(new Row(
                        notice.regionId(),
                        notice.id(),
                        ChannelKind.EMAIL,
                        person,
                        reach.dueAt(reach.email(), now, urgent(notice), calendar)));
    }

    private boolean urgent(Notice notice) {
        return rules.urgent().map(some -> some.contains(notice.messageKey())).orElse(false);
    }
}
