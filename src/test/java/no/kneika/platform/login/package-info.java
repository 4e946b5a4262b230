@NullMarked
package no.kneika.platform.login;

import org.jspecify.annotations.NullMarked;
