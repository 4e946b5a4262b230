/** Export, vouchers and reconciliation, one use case at a time. */
@NamedInterface("service")
@NullMarked
package no.kneika.payroll.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
