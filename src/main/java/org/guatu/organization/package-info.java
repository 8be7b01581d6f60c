/** Regions, their units and collective names, and the people who hold posts in them. */
@NullMarked
package org.guatu.organization;

import org.jspecify.annotations.NullMarked;
