/** The pages where finance sends hours out and takes vouchers in. */
@NullMarked
package no.kneika.payroll.web;

import org.jspecify.annotations.NullMarked;
