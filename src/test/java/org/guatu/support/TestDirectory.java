package org.guatu.support;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedExtendedRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A directory on this machine, with a reader who may look for people and remembers who was asked about. */
public final class TestDirectory implements AutoCloseable {
    public static final String ROOT = "dc=office,dc=test";
    public static final String PEOPLE = "ou=people," + ROOT;
    public static final String READER = "cn=reader," + ROOT;
    public static final String READERS_PASSWORD = "the reader's own word";

    /** Part of a name: of whom it has no time to say anything. */
    public static final String BUSY = "busy";

    private final InMemoryDirectoryServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private TestDirectory(InMemoryListenerConfig listener, boolean turns) {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(ROOT);
            config.setListenerConfigs(listener);
            config.setSchema(null);
            config.addAdditionalBindCredentials(READER, READERS_PASSWORD);
            config.addInMemoryOperationInterceptor(new InMemoryOperationInterceptor() {
                @Override
                public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest bind) throws LDAPException {
                    asked.add(bind.getRequest().getBindDN());
                    if (bind.getRequest().getBindDN().contains(BUSY)) {
                        throw new LDAPException(ResultCode.BUSY);
                    }
                }

                /** In words that the client's library takes for no failure. */
                @Override
                public void processExtendedRequest(InMemoryInterceptedExtendedRequest turn) throws LDAPException {
                    if (!turns) {
                        throw new LDAPException(ResultCode.INSUFFICIENT_ACCESS_RIGHTS);
                    }
                }

                @Override
                public void processSearchRequest(InMemoryInterceptedSearchRequest search) {
                    asked.add(search.getRequest().getFilter().toString());
                }
            });
            server = new InMemoryDirectoryServer(config);
            server.add(ROOT, new Attribute("objectClass", "domain"), new Attribute("dc", "office"));
            server.add(PEOPLE, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", "people"));
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One that speaks in the open.
     *
     * @param port 0 for a free one
     * @param turning what it turns to TLS with when it is asked; null where it does not
     */
    public static TestDirectory inTheOpen(int port, @Nullable SSLContext turning) {
        return new TestDirectory(listener(port, null, turning), turning != null);
    }

    /** One that speaks TLS from the first byte. */
    public static TestDirectory secret(SSLContext tls) {
        return new TestDirectory(listener(0, tls, null), false);
    }

    private static InMemoryListenerConfig listener(int port, @Nullable SSLContext tls, @Nullable SSLContext turning) {
        try {
            return new InMemoryListenerConfig(
                    "test",
                    InetAddress.getLoopbackAddress(),
                    port,
                    tls == null ? null : tls.getServerSocketFactory(),
                    null,
                    turning == null ? null : turning.getSocketFactory());
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return server.getListenPort();
    }

    /** Takes a person in, below the people or below one of their groups. */
    public TestDirectory with(String name, String password) {
        return at("uid=" + name + "," + PEOPLE, name, password);
    }

    /** Takes a person in at another place of the tree. */
    public TestDirectory at(String dn, String name, String password) {
        try {
            server.add(
                    dn,
                    new Attribute("objectClass", "inetOrgPerson"),
                    new Attribute("uid", name),
                    new Attribute("userPassword", password));
            return this;
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever bore the name left, and is nobody here any more. */
    public TestDirectory without(String name) {
        try {
            server.delete("uid=" + name + "," + PEOPLE);
            return this;
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As whom somebody bound, and by which filters somebody was looked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
