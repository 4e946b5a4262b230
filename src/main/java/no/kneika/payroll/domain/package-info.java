/** The rules of payroll: files read and written, amounts spread, differences named. */
@NullMarked
package no.kneika.payroll.domain;

import org.jspecify.annotations.NullMarked;
