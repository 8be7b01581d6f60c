/** What the office says of groups, over the API and on a page. */
@NullMarked
package org.guatu.catalogue.group.web;

import org.jspecify.annotations.NullMarked;
