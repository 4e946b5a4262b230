/** What every page is made of: words and formats in the reader's language, forms, the layout, and pages for what went wrong. */
@NamedInterface("web")
@NullMarked
package no.kneika.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
