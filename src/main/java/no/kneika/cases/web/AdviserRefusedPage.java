package no.kneika.cases.web;

import no.kneika.platform.web.Form;

/** Why the one who wrote a letter did not become the case's adviser, and the way back to the letter. */
public record AdviserRefusedPage(Form form, String back) {}
