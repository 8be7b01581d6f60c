/** Guatu 挂图: one package a module, told in the order in which they may call each other in {@code ArchitectureTest}. */
@NullMarked
package org.guatu;

import org.jspecify.annotations.NullMarked;
