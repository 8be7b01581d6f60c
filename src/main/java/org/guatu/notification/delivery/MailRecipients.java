package org.guatu.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.notification.Inbox;
import org.guatu.notification.Notice;
import org.guatu.notification.channel.DeliveryFrequency;
import org.guatu.notification.preference.DeliverySettings;
import org.guatu.notification.preference.NoticePreferences;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.jspecify.annotations.Nullable;

/** Who is told by mail: by address, wish and post, as they are at the moment of asking. */
@ApplicationScoped
class MailRecipients {
    private final Addressees addressees;
    private final Inbox inbox;
    private final NoticePreferences preferences;
    private final Organization organization;

    MailRecipients(Addressees addressees, Inbox inbox, NoticePreferences preferences, Organization organization) {
        this.addressees = addressees;
        this.inbox = inbox;
        this.preferences = preferences;
        this.organization = organization;
    }

    /** Somebody who has an address and wants mail. */
    record Recipient(long person, DeliverySettings settings) {}

    /** Those who are meant by each notice, have an address and want mail. */
    Map<Notice, List<Recipient>> of(Collection<Notice> notices) {
        Map<Notice, List<Long>> meant = addressees.of(notices);
        Set<Long> all = meant.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<Long> reachable = organization.people(all).values().stream()
                .filter(person -> person.email() != null)
                .map(Person::id)
                .collect(Collectors.toSet());
        Map<Long, DeliverySettings> settings = preferences.of(reachable);
        return meant.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, notice -> notice.getValue().stream()
                        .filter(reachable::contains)
                        .map(person -> new Recipient(person, Objects.requireNonNull(settings.get(person))))
                        .filter(one -> one.settings().email() != DeliveryFrequency.NEVER)
                        .toList()));
    }

    /** Which of these notices are still to be mailed to the person: unread, theirs, and only while mail is wanted. */
    Set<Long> stillWanted(long personId, List<Long> noticeIds) {
        Person person = person(personId);
        boolean reachable = person != null && person.active() && person.email() != null;
        if (!reachable || settings(personId).email() == DeliveryFrequency.NEVER) {
            return Set.of();
        }
        Set<Long> wanted = new HashSet<>();
        addressees.of(inbox.withIds(noticeIds)).forEach((notice, people) -> {
            if (people.contains(personId)) {
                wanted.add(notice.id());
            }
        });
        wanted.removeAll(inbox.readBy(personId, noticeIds));
        return wanted;
    }

    Optional<String> address(long personId) {
        return Optional.ofNullable(person(personId)).map(Person::email);
    }

    Locale language(long personId) {
        return settings(personId).locale();
    }

    private @Nullable Person person(long personId) {
        return organization.people(Set.of(personId)).get(personId);
    }

    private DeliverySettings settings(long personId) {
        return Objects.requireNonNull(preferences.of(Set.of(personId)).get(personId));
    }
}
