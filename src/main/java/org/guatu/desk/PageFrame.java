package org.guatu.desk;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.notification.Inbox;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.access.Session;
import org.guatu.organization.access.SessionTerms;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Languages;
import org.guatu.platform.SubstitutePosts;
import org.guatu.platform.time.OfficeClock;
import org.guatu.platform.time.RealTime;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.Reader;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of every page says: who is signed in, where they are, what they may open, what day it is. It lies
 * here because it counts the unread notices, and no module may call this one: templates find it by its name.
 */
@Named("frame")
@Unremovable
@RequestScoped
public class PageFrame {
    private final CurrentCaller caller;
    private final Reader reader;
    private final Inbox inbox;
    private final OfficeClock clock;
    private final Flash flash;
    private final SecurityIdentity identity;
    private final SessionTerms terms;
    private final Clock realTime;
    private final String office;
    private final Organization organization;
    private long unread = -1;

    PageFrame(
            CurrentCaller caller,
            Reader reader,
            Inbox inbox,
            OfficeClock clock,
            Flash flash,
            SecurityIdentity identity,
            SessionTerms terms,
            Organization organization,
            @RealTime Clock realTime,
            @ConfigProperty(name = "guatu.office") String office) {
        this.caller = caller;
        this.reader = reader;
        this.inbox = inbox;
        this.clock = clock;
        this.flash = flash;
        this.identity = identity;
        this.terms = terms;
        this.organization = organization;
        this.realTime = realTime;
        this.office = office;
    }

    /** One entry of the navigation. */
    public record Entry(String href, String labelKey, boolean current) {}

    public boolean isSignedIn() {
        // A page for an unknown address is drawn where nobody may wait for the database.
        return BlockingOperationControl.isBlockingAllowed() && caller.signedIn();
    }

    /** The session of who is signed in; null where nobody is. */
    public @Nullable Session getSession() {
        return isSignedIn() ? identity.getAttribute(Session.ATTRIBUTE) : null;
    }

    /** For how many seconds the session goes on if nothing more is done. */
    public long getSessionSeconds() {
        Session session = getSession();
        return session == null
                ? 0
                : Duration.between(realTime.instant(), session.endsAt()).toSeconds();
    }

    /** How many seconds before its end the page says so. */
    public long getSessionWarning() {
        return terms.warning().toSeconds();
    }

    public String getPersonName() {
        return isSignedIn() ? caller.get().ownName() : "";
    }

    /** For whom the person stands in today; empty where for nobody. */
    public String getStandsFor() {
        SubstitutePosts stead = isSignedIn() ? caller.get().stead() : null;
        return stead == null
                ? ""
                : stead.absent().stream().map(SubstitutePosts.Absent::name).collect(Collectors.joining("、"));
    }

    public String getUnitName() {
        if (!isSignedIn()) {
            return "";
        }
        String post = caller.get().posts().split("; |（", 2)[0];
        int space = post.lastIndexOf(' ');
        return space < 0 ? "" : post.substring(0, space);
    }

    public Set<String> getRoles() {
        return isSignedIn() ? caller.get().roles() : Set.of();
    }

    public String getLang() {
        return reader.locale().equals(Languages.ENGLISH) ? "en" : "zh-CN";
    }

    public boolean isDemonstration() {
        return clock.stands();
    }

    /** Whether this person may let the demonstration's time pass. */
    public boolean isMovesClock() {
        return clock.stands() && caller.get().hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.SYS_ADMIN);
    }

    public boolean isSample() {
        return !office.equals("none");
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public LocalDateTime getNow() {
        return ZonedDateTime.now(clock).toLocalDateTime();
    }

    /** How many notices are unread: asked once a page, however often the page says it. */
    public long getUnread() {
        if (unread < 0) {
            unread = isSignedIn() ? inbox.countUnread(caller.get()) : 0;
        }
        return unread;
    }

    /** The same in words: nobody needs to know more exactly than 99+. */
    public String getUnreadWord() {
        return getUnread() < Inbox.MOST_COUNTED ? Long.toString(getUnread()) : Inbox.MOST_COUNTED - 1 + "+";
    }

    public String getPath() {
        return reader.path();
    }

    public String getOnceToken() {
        return UUID.randomUUID().toString();
    }

    public @Nullable String getFlash() {
        return flash.take();
    }

    /** Whether this person looks for tasks. */
    public boolean isSearches() {
        Caller by = caller.get();
        return owner(by) || Roles.readsWholeRegion(by);
    }

    /** Whether this person compares regions below their own. */
    public boolean isComparesRegions() {
        Caller by = caller.get();
        return by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER)
                && organization.leadsRegions(by);
    }

    /** The pages that this person's posts open, in the order of their day's work. */
    public List<Entry> getNav() {
        Caller by = caller.get();
        List<Entry> entries = new ArrayList<>();
        boolean owner = owner(by);
        boolean wide = Roles.readsWholeRegion(by);
        boolean decides =
                by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER, Roles.EVALUATION_TEAM);
        if (owner || wide) {
            entries.add(entry("/", "platform.frame.nav.duties"));
            entries.add(entry("/tasks", owner && !wide ? "platform.frame.nav.unitTasks" : "platform.frame.nav.tasks"));
        }
        if (by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COORDINATION_GROUP)) {
            entries.add(entry("/review", "platform.frame.nav.review"));
        }
        if (decides) {
            entries.add(entry("/lists", "platform.frame.nav.lists"));
        }
        List<Entry> supervision = getSupervision();
        if (!supervision.isEmpty()) {
            entries.add(new Entry(
                    supervision.get(0).href(),
                    "platform.frame.nav.supervision",
                    supervision.stream().anyMatch(Entry::current)));
        }
        if (by.hasAnyRole(Roles.OBSERVER)) {
            entries.add(entry("/my-suggestions", "platform.frame.nav.mySuggestions"));
        }
        if (by.hasAnyRole(Roles.EVALUATION_TEAM)) {
            entries.add(entry("/evaluation", "platform.frame.nav.evaluation"));
        }
        if (owner || decides) {
            entries.add(entry("/evaluations", "platform.frame.nav.evaluations"));
        }
        if (owner || by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER)) {
            entries.add(entry("/debriefings", "platform.frame.nav.debriefings"));
        }
        if (owner || decides) {
            entries.add(entry("/schedule", "platform.frame.nav.schedule"));
        }
        if (owner || wide) {
            entries.add(entry("/heatmap", "platform.frame.nav.heatmap"));
        }
        if (by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER)) {
            entries.add(entry("/questions", "platform.frame.nav.questions"));
            entries.add(entry("/analyses", "platform.frame.nav.analyses"));
            entries.add(entry("/burden", "platform.frame.nav.burden"));
        }
        if (by.hasAnyRole(Roles.SECURITY_ADMIN)) {
            entries.add(entry("/people", "platform.frame.nav.people"));
        }
        if (by.hasAnyRole(Roles.SECURITY_ADMIN, Roles.AUDITOR)) {
            entries.add(entry("/appointments", "platform.frame.nav.appointments"));
        }
        if (by.hasAnyRole(Roles.SYS_ADMIN)) {
            entries.add(entry("/units", "platform.frame.nav.units"));
            entries.add(entry("/kinds", "platform.frame.nav.kinds"));
            entries.add(entry("/calendar", "platform.frame.nav.calendar"));
            entries.add(entry("/channels", "platform.frame.nav.channels"));
            entries.add(entry("/timers", "platform.frame.nav.timers"));
            entries.add(entry("/retention", "platform.frame.nav.retention"));
        }
        if (by.hasAnyRole(Roles.AUDITOR)) {
            entries.add(entry("/trail", "platform.frame.nav.trail"));
        }
        return entries;
    }

    /** The parts of supervision that this person's posts open. */
    public List<Entry> getSupervision() {
        Caller by = caller.get();
        List<Entry> entries = new ArrayList<>();
        boolean owner = owner(by);
        if (owner || by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER)) {
            entries.add(entry("/supervision", "platform.frame.nav.letters"));
            entries.add(entry("/urgings", "platform.frame.nav.urgings"));
            entries.add(entry("/extensions", "platform.frame.nav.extensions"));
        }
        if (owner || Roles.readsWholeRegion(by)) {
            entries.add(entry("/rectification", "platform.frame.nav.rectification"));
            entries.add(entry("/suggestions", "platform.frame.nav.suggestions"));
            entries.add(entry("/instructions", "platform.frame.nav.instructions"));
        }
        return entries;
    }

    private static boolean owner(Caller by) {
        return by.hasAnyRole(Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD);
    }

    private Entry entry(String href, String labelKey) {
        String path = reader.path();
        boolean current = href.equals("/")
                ? path.equals("/")
                : path.equals(href)
                        || path.startsWith(href + "/")
                        || (href.equals("/lists") && path.startsWith("/imports"))
                        || (href.equals("/heatmap") && path.startsWith("/wall"))
                        || (href.equals("/supervision") && path.startsWith("/letters/"));
        return new Entry(href, labelKey, current);
    }
}
