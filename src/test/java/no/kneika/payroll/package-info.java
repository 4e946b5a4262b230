@NullMarked
package no.kneika.payroll;

import org.jspecify.annotations.NullMarked;
