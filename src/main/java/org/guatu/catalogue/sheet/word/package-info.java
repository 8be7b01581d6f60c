/** Tables and paragraphs of .docx files, as a reader of the document sees them. */
@NullMarked
package org.guatu.catalogue.sheet.word;

import org.jspecify.annotations.NullMarked;
