/** Pages and API of 机构改革. */
@NullMarked
package org.guatu.organization.reform.web;

import org.jspecify.annotations.NullMarked;
