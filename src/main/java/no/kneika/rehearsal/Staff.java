package no.kneika.rehearsal;

import no.kneika.kernel.InstitutionId;
import no.kneika.platform.Actor;

/** Those who work with the scheme at the institution: one of each, and never two capacities on one person. */
record Staff(InstitutionId institution, Actor admin, Actor coordinator, Actor approver, Actor finance) {}
