/** Import of lists and their links over the API and as the import desk. */
@NullMarked
package org.guatu.catalogue.web;

import org.jspecify.annotations.NullMarked;
