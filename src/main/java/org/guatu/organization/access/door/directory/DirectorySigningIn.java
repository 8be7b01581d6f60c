package org.guatu.organization.access.door.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.guatu.organization.access.Admission;
import org.guatu.organization.access.SigningInElsewhere;
import org.guatu.organization.access.door.Door;
import org.guatu.organization.access.door.Linking;
import org.guatu.organization.access.limit.Visitor;
import org.guatu.platform.NotFound;

/** Comes in by name and password of the directory; no connection to the database is held while it is asked. */
@ApplicationScoped
public class DirectorySigningIn {
    private final Directory directory;
    private final Linking linking;
    private final SigningInElsewhere elsewhere;

    DirectorySigningIn(Directory directory, Linking linking, SigningInElsewhere elsewhere) {
        this.directory = directory;
        this.linking = linking;
        this.elsewhere = elsewhere;
    }

    /** A session for a browser, which is known by its device from then on. */
    public Admission toPages(String username, String password, Visitor from) {
        if (!directory.named()) {
            throw new NotFound("platform.notFound");
        }
        String name = username.strip();
        return elsewhere.toPages(
                Door.LDAP.name(),
                name,
                linking.named(Door.LDAP, name),
                from,
                () -> linking.accountOf(Door.LDAP, directory.who(name, password)));
    }
}
