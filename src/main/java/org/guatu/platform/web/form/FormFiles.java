package org.guatu.platform.web.form;

import org.guatu.platform.upload.CheckedFile;

/** Keeps the files that come with forms. Each is kept by itself, so that it is still there when its form is refused. */
public interface FormFiles {
    /** The id under which the file lies from now on; a {@link org.guatu.platform.Refusal} where it is not taken. */
    long keep(CheckedFile file);
}
