/** Assignment, milestones and close-out over the API and as forms. */
@NullMarked
package org.guatu.lifecycle.web;

import org.jspecify.annotations.NullMarked;
