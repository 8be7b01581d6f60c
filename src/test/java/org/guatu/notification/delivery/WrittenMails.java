package org.guatu.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guatu.notification.Notice;
import org.guatu.notification.webhook.Message;
import org.guatu.notification.webhook.PlainText;

/** Every notice that was given, as the mail in which it would leave. */
@ApplicationScoped
public class WrittenMails {
    private final EntityManager entities;
    private final MessageWriter writer;

    WrittenMails(EntityManager entities, MessageWriter writer) {
        this.entities = entities;
        this.writer = writer;
    }

    /** One mail for each notice, and one that holds them all, with their subjects. */
    @Transactional
    public List<String> in(Locale locale) {
        List<Notice> all = entities.createQuery("from Notice n order by n.id desc", Notice.class)
                .getResultList();
        return Stream.concat(all.stream().map(List::of), Stream.of(all))
                .map(notices -> writer.message("1", notices, locale, true))
                .map((Message mail) -> mail.title() + "\n" + PlainText.of(mail))
                .toList();
    }
}
