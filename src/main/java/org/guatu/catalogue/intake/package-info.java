/** 导入: a file on its way to becoming a list, and what a person decides about it. */
@NullMarked
package org.guatu.catalogue.intake;

import org.jspecify.annotations.NullMarked;
