package org.guatu.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.guatu.platform.Languages;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Lets a reader choose the language of the pages. */
@Path("/")
public class LanguageSwitch {
    private static final int YEAR = 365 * 24 * 3600;

    /** Keeps the language, {@code zh} or {@code en}, and leads back to where the reader was. */
    @POST
    @Path("language")
    @PermitAll
    public Response choose(@RestForm @Nullable String lang, @RestForm @Nullable String back) {
        Locale chosen = Languages.of(Locale.forLanguageTag(lang == null ? "" : lang));
        NewCookie cookie = new NewCookie.Builder(Reader.LANGUAGE_COOKIE)
                .value(chosen.equals(Languages.ENGLISH) ? "en" : "zh")
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return Response.seeOther(LocalPath.of(back)).cookie(cookie).build();
    }
}
