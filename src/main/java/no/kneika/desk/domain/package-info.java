@NullMarked
package no.kneika.desk.domain;

import org.jspecify.annotations.NullMarked;
