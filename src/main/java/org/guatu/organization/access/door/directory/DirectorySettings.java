package org.guatu.organization.access.door.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The directory of the office, where one is named; the password of its reader comes from the environment. */
@ConfigMapping(prefix = "guatu.ldap")
public interface DirectorySettings {
    /** Such as {@code ldaps://directory.office.example}. */
    Optional<URI> url();

    /** Whether a connection that begins in the open is turned into TLS before anything is said. */
    @WithDefault("false")
    boolean startTls();

    /** A PEM file with the authority of the directory's certificate; it alone is trusted then. */
    Optional<Path> trust();

    /** How people are called there, where that follows from their name: {@code uid={name},ou=people,dc=office}. */
    Optional<String> dn();

    /** Below what people are looked for otherwise. */
    Optional<String> base();

    /** By which filter they are looked for. */
    @WithDefault("(uid={name})")
    String filter();

    /** Who looks for them; unset where the directory lets everybody look. */
    Optional<String> bindDn();

    Optional<String> bindPassword();

    /** Which attribute is the name by which accounts are linked. */
    @WithDefault("uid")
    String nameAttribute();

    /** Which attribute the directory gives to one person and to nobody else, ever. */
    @WithDefault("entryUUID")
    String subjectAttribute();

    /** How long to wait for it. */
    @WithDefault("5s")
    Duration timeout();
}
