/** Who is away and who stands in, who hands over to whom, and whether every duty has somebody who may do it. */
@NullMarked
package org.guatu.organization.absence;

import org.jspecify.annotations.NullMarked;
