/** What is told of everything, over the API; nothing here can be changed. */
@NullMarked
package org.guatu.insight.web;

import org.jspecify.annotations.NullMarked;
