@NullMarked
package no.kneika.matching.web;

import org.jspecify.annotations.NullMarked;
