@NullMarked
package no.kneika.mentors.web;

import org.jspecify.annotations.NullMarked;
