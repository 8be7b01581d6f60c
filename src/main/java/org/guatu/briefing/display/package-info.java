/** Links by which a screen shows the wall chart with nobody signed in: the office makes and revokes them. */
@NullMarked
package org.guatu.briefing.display;

import org.jspecify.annotations.NullMarked;
