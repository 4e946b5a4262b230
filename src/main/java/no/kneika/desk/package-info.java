/** The desk: what is gathered from many rooms for one reader. Today, the case page, the list of students. Nobody uses it. */
@ApplicationModule(displayName = "Desk")
@NullMarked
package no.kneika.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
