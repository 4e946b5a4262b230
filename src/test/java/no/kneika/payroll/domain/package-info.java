@NullMarked
package no.kneika.payroll.domain;

import org.jspecify.annotations.NullMarked;
