/** How a real institution begins (stiftelse): from the terminal, with the first two people who can let others in. */
@NullMarked
package no.kneika.people.founding;

import org.jspecify.annotations.NullMarked;
