/** Forms of pages: what was sent, read as the command of one act; refused, drawn again; kept as a draft meanwhile. */
@NullMarked
package org.guatu.platform.web.form;

import org.jspecify.annotations.NullMarked;
