/** Export, vouchers and reconciliation, one use case at a time. */
@NullMarked
package no.kneika.payroll.service;

import org.jspecify.annotations.NullMarked;
