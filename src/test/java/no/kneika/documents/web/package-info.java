@NullMarked
package no.kneika.documents.web;

import org.jspecify.annotations.NullMarked;
