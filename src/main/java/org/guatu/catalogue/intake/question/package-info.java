/** What a file leaves open, and what a person answered. */
@NullMarked
package org.guatu.catalogue.intake.question;

import org.jspecify.annotations.NullMarked;
