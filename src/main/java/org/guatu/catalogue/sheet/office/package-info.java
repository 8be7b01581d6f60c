/** The parts of .xlsx and .docx files, looked through by guards before anything reads them. */
@NullMarked
package org.guatu.catalogue.sheet.office;

import org.jspecify.annotations.NullMarked;
