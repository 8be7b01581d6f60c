/** Downloads of ledgers and templates, from pages and over the API. */
@NullMarked
package org.guatu.papers.web;

import org.jspecify.annotations.NullMarked;
