package org.guatu.desk.task;

import java.util.List;
import org.guatu.lifecycle.extension.AskExtension;
import org.guatu.platform.web.Typed;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The form by which a unit asks for another deadline, as it was typed. */
public class TypedExtension {
    @RestForm
    @Nullable
    Integer version;

    @RestForm
    @Nullable
    String proposed;

    @RestForm
    @Nullable
    String reason;

    @RestForm
    @Nullable
    String done;

    @RestForm
    @Nullable
    String send;

    @RestForm
    @Nullable
    List<Long> kept;

    @RestForm("evidence")
    @Nullable
    List<FileUpload> files;

    AskExtension asked(List<Long> evidence) {
        return new AskExtension(Typed.date(proposed, "proposed"), reason, done, evidence);
    }

    /** Whether the head signs it at once. */
    boolean signed() {
        return "sign".equals(send);
    }
}
