package no.kneika.claims.domain.bank;

import java.util.List;
import no.kneika.claims.ClaimId;
import no.kneika.kernel.Money;

/**
 * What a line would do (forslag).
 *
 * @param parts what it settles; empty unless the verdict settles
 * @param about the references of the claims it names and that we know
 * @param compared the amount the verdict is about: what is outstanding, or what is over
 */
public record Proposal(BankLine line, Verdict verdict, List<Part> parts, List<String> about, Money compared) {

    /** What of the line is for which claim. */
    public record Part(ClaimId claim, String reference, Money amount) {}

    public Proposal {
        parts = List.copyOf(parts);
        about = List.copyOf(about);
    }
}
