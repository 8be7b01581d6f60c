package org.guatu.organization.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.guatu.organization.access.limit.SignInLimits;
import org.guatu.organization.access.limit.Visitor;
import org.guatu.organization.access.password.WrongPassword;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.Secret;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Lets in whose name and password another door looks at, under the limits that passwords of ours have. */
@ApplicationScoped
public class SigningInElsewhere {
    private final Accounts accounts;
    private final SignInLimits limits;
    private final SigningIn signingIn;
    private final Trail trail;

    SigningInElsewhere(Accounts accounts, SignInLimits limits, SigningIn signingIn, Trail trail) {
        this.accounts = accounts;
        this.limits = limits;
        this.signingIn = signingIn;
        this.trail = trail;
    }

    /**
     * A session for a browser.
     *
     * @param door what the trail calls the door
     * @param likely the account that was linked to this name; null for none
     * @param look answers the account: begun once the try was counted, within no transaction
     */
    public Admission toPages(String door, String name, @Nullable Long likely, Visitor from, LongSupplier look) {
        Visitor known = from.device() == null
                ? new Visitor(from.address(), Secret.random().text())
                : from;
        SignInLimits.Claim claim =
                QuarkusTransaction.requiringNew().call(() -> limits.claim(counted(door, name), account(likely), known));
        try {
            long account = look.getAsLong();
            Admission given = signingIn.recognised(account, door);
            QuarkusTransaction.requiringNew().run(() -> {
                limits.right(claim);
                limits.remember(accounts.findById(account), known);
            });
            return new Admission(given.token(), given.expiresAt(), given.mustChangePassword(), known.device());
        } catch (WrongPassword wrong) {
            QuarkusTransaction.requiringNew().run(() -> recordFailure(likely, name, claim.last()));
            throw wrong;
        } catch (Refusal untried) {
            QuarkusTransaction.requiringNew().run(() -> limits.untried(claim));
            throw untried;
        }
    }

    /** Writings of a name that a directory may take for the same are counted as one. */
    private static String counted(String door, String name) {
        return door
                + " "
                + Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ");
    }

    private @Nullable Account account(@Nullable Long id) {
        return id == null ? null : accounts.findById(id);
    }

    private void recordFailure(@Nullable Long likely, String name, boolean last) {
        Account account = account(likely);
        if (account != null) {
            String act = last ? "organization.act.lockOut" : "organization.act.failSignIn";
            trail.record(
                    Caller.systemIn(account.regionId()),
                    Change.of(act, "account", account.id()).to(name));
        }
    }
}
