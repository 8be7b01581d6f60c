package org.guatu.organization.access.door.directory;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom to take for the directory: whoever shows a certificate that the authorities vouch for and that names its very host
 * (RFC 9525: among its alternative names, a star for one label alone). The library's own check lets any certificate stand for
 * an address of this machine and asks the name service about others.
 */
final class DirectoryTrust implements X509TrustManager {
    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    private final String host;
    private final X509TrustManager authorities;

    DirectoryTrust(String host, X509TrustManager authorities) {
        this.host = host.toLowerCase(Locale.ROOT);
        this.authorities = authorities;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        authorities.checkServerTrusted(chain, type);
        if (!names(chain[0].getSubjectAlternativeNames())) {
            throw new CertificateException("the certificate is for another host than " + host);
        }
    }

    private boolean names(@Nullable Collection<List<?>> alternatives) {
        return alternatives != null && alternatives.stream().anyMatch(this::isNamed);
    }

    private boolean isNamed(List<?> alternative) {
        Object kind = alternative.get(0);
        String name = String.valueOf(alternative.get(1)).toLowerCase(Locale.ROOT);
        if (kind.equals(ADDRESS)) {
            return name.equals(host);
        }
        int label = host.indexOf('.');
        return kind.equals(DNS)
                && (name.equals(host) || label > 0 && name.equals("*" + host.substring(label)) && !isAddress());
    }

    private boolean isAddress() {
        return host.matches("[\\d.]+");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("nobody comes here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }
}
