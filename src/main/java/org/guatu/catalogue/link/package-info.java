/** 衔接: which task of one list serves which of another, since when, and how far. */
@NullMarked
package org.guatu.catalogue.link;

import org.jspecify.annotations.NullMarked;
