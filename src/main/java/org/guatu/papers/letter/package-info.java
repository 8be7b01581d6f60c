/**
 * Letters as documents after GB/T 9704-2012. {@code Block} is what stands on the page, {@code LetterLayout} makes blocks of
 * a letter, {@code LetterPdf} and {@code LetterDocx} write them.
 */
@NullMarked
package org.guatu.papers.letter;

import org.jspecify.annotations.NullMarked;
