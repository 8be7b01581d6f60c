/** What the office looks at, over the API. */
@NullMarked
package org.guatu.insight.web;

import org.jspecify.annotations.NullMarked;
