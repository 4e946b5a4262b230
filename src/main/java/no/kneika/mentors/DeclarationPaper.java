package no.kneika.mentors;

import java.util.List;
import no.kneika.documents.Party;

/** What the confidentiality declaration's paper says (taushetserklæringen på papir). */
public record DeclarationPaper(String institution, String mentor, List<Party> signatories) {}
