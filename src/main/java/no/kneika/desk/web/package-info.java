@NullMarked
package no.kneika.desk.web;

import org.jspecify.annotations.NullMarked;
