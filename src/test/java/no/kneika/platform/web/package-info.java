@NullMarked
package no.kneika.platform.web;

import org.jspecify.annotations.NullMarked;
