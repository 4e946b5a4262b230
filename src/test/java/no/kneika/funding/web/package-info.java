@NullMarked
package no.kneika.funding.web;

import org.jspecify.annotations.NullMarked;
