/** 按表开通账号: a sheet of people, looked through, confirmed, and the slips. */
@NullMarked
package org.guatu.desk.enrolment;

import org.jspecify.annotations.NullMarked;
