/** The heatmap as page, as table and over the API. */
@NullMarked
package org.guatu.insight.heatmap.web;

import org.jspecify.annotations.NullMarked;
