/** Failed timers at the API and on their page. */
@NullMarked
package org.guatu.casework.failed.web;

import org.jspecify.annotations.NullMarked;
