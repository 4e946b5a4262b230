/** Pages where a need is told and assessed. */
@NullMarked
package no.kneika.cases.web;

import org.jspecify.annotations.NullMarked;
