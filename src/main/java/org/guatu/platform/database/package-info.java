/**
 * The database beneath everything: the address it is reached at, the one we start ourselves (its classes are in
 * src/demo), and whether its schema is whole.
 */
@NullMarked
package org.guatu.platform.database;

import org.jspecify.annotations.NullMarked;
