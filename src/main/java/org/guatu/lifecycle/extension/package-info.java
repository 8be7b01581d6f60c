/** 延期申请: a unit asks for another deadline, its head signs, the office decides, for key tasks the committee. */
@NullMarked
package org.guatu.lifecycle.extension;

import org.jspecify.annotations.NullMarked;
