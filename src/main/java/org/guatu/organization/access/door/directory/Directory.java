package org.guatu.organization.access.door.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.naming.ldap.Rdn;
import org.guatu.organization.access.door.Identity;
import org.guatu.organization.access.password.WrongPassword;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the directory whether a password is that of a name: whoever may look finds the one entry of that name, then the
 * password is shown to the directory as that entry's (a bind). What was typed is text in both and never a filter or a part
 * of a name. Neither names nor passwords are logged.
 */
@ApplicationScoped
@Named("directory")
public class Directory {
    private static final String NAME = "{name}";
    private static final String ISSUER = "directory";
    private static final int TWO = 2;

    /** Without characters that cannot be seen, which a directory may skip where our count of tries does not. */
    private static final Pattern TYPED = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,200}");

    /** How directories say that it is not this person, or that this person may not come in. */
    private static final Set<ResultCode> REFUSED = Set.of(
            ResultCode.INVALID_CREDENTIALS,
            ResultCode.NO_SUCH_OBJECT,
            ResultCode.INVALID_DN_SYNTAX,
            ResultCode.INAPPROPRIATE_AUTHENTICATION,
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.UNWILLING_TO_PERFORM);

    private static final Logger LOG = Logger.getLogger(Directory.class);

    private final DirectorySettings settings;
    private final Optional<DirectoryConnections> connections;

    Directory(DirectorySettings settings) {
        this.settings = settings;
        this.connections = settings.url().map(url -> DirectoryConnections.to(url, settings));
        if (named()) {
            check();
        }
    }

    /** A directory that cannot be trusted or asked is told at the start, and not at the first sign-in. */
    void look(@Observes StartupEvent started) {}

    private void check() {
        demand(
                settings.dn().isPresent() != settings.base().isPresent(),
                "Either guatu.ldap.dn or guatu.ldap.base says where people are");
        demand(
                settings.bindDn().isPresent() == settings.bindPassword().isPresent(),
                "guatu.ldap.bind-dn and guatu.ldap.bind-password go together");
        demand(settings.dn().orElse(settings.filter()).contains(NAME), "guatu.ldap.dn and .filter contain " + NAME);
        try {
            Filter.create(filter("x"));
            new DN(settings.dn().orElse("").replace(NAME, "x"));
        } catch (LDAPException unreadable) {
            throw new IllegalArgumentException("guatu.ldap.dn or .filter cannot be read", unreadable);
        }
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    public boolean named() {
        return connections.isPresent();
    }

    /** Who bears this name, where the password is theirs. A bind without a password would succeed as nobody's. */
    Identity who(String name, String password) {
        if (password.isEmpty() || !TYPED.matcher(name).matches()) {
            throw new WrongPassword();
        }
        try (LDAPConnection connection = connections.orElseThrow().open()) {
            return identity(
                    settings.dn().isPresent()
                            ? byDn(connection, name, password)
                            : byLooking(connection, name, password));
        } catch (LDAPException silent) {
            LOG.errorf("the directory could not be asked: %s", silent.getResultCode());
            throw new DirectoryAway();
        }
    }

    private @Nullable Entry byDn(LDAPConnection connection, String name, String password) throws LDAPException {
        String dn = settings.dn().orElseThrow().replace(NAME, Rdn.escapeValue(name));
        show(connection, dn, password);
        return connection.getEntry(dn, settings.nameAttribute(), settings.subjectAttribute());
    }

    private Entry byLooking(LDAPConnection connection, String name, String password) throws LDAPException {
        if (settings.bindDn().isPresent()) {
            connection.bind(settings.bindDn().get(), settings.bindPassword().orElseThrow());
        }
        List<? extends Entry> found = look(connection, name);
        if (found.size() != 1) {
            throw new WrongPassword();
        }
        show(connection, found.get(0).getDN(), password);
        return found.get(0);
    }

    private List<? extends Entry> look(LDAPConnection connection, String name) throws LDAPException {
        SearchRequest request = new SearchRequest(
                settings.base().orElseThrow(),
                SearchScope.SUB,
                Filter.create(filter(name)),
                settings.nameAttribute(),
                settings.subjectAttribute());
        request.setSizeLimit(TWO);
        try {
            return connection.search(request).getSearchEntries();
        } catch (LDAPSearchException beyond) {
            if (!beyond.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                throw beyond;
            }
            return List.of();
        }
    }

    private String filter(String name) {
        return settings.filter().replace(NAME, Filter.encodeValue(name));
    }

    private static void show(LDAPConnection connection, String dn, String password) throws LDAPException {
        try {
            connection.bind(dn, password);
        } catch (LDAPException answer) {
            if (REFUSED.contains(answer.getResultCode())) {
                throw new WrongPassword();
            }
            throw answer;
        }
    }

    private Identity identity(@Nullable Entry entry) {
        byte[] subject = entry == null ? null : entry.getAttributeValueBytes(settings.subjectAttribute());
        String name = entry == null ? null : entry.getAttributeValue(settings.nameAttribute());
        if (subject == null || subject.length == 0 || name == null || name.isBlank()) {
            LOG.errorf(
                    "the directory does not say who came: %s and %s are needed",
                    settings.nameAttribute(), settings.subjectAttribute());
            throw new DirectoryAway();
        }
        return new Identity(ISSUER, Base64.getEncoder().encodeToString(subject), name.strip());
    }
}
