package no.kneika.claims.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import no.kneika.hours.VouchedFor;
import no.kneika.institution.PayrollProof;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;

/**
 * A leader's or an auditor's word for a claim, in place of its timesheets (underskrift på kravet).
 *
 * @param version the claim would have been
 * @param sha256 of what was signed: {@link #digest}
 */
public record Signed(
        UUID id,
        PayrollProof kind,
        int version,
        String sha256,
        Minutes minutes,
        Money total,
        PersonId by,
        LocalDate on) {

    private static final String SOURCE = "rules.md 5";

    /** Whether a unit's demand is a signature. */
    public static boolean isAsked(PayrollProof proof) {
        return proof == PayrollProof.LEADER_SIGNATURE || proof == PayrollProof.AUDITOR_SIGNATURE;
    }

    /** Everything a claim says, piece by piece: another hour, øre, period or version is another claim. */
    public static String digest(UUID grant, int version, int earlier, ClaimFigures figures, Calculation calculation) {
        var text = new ArrayList<String>(List.of(
                "kneika-signed-claim/1",
                grant.toString(),
                String.valueOf(version),
                String.valueOf(earlier),
                figures.grantReference(),
                figures.period().toString()));
        for (var row : figures.rows())
            text.add(String.join(
                    "|",
                    row.mentor().toString(),
                    row.payrollMonth().toString(),
                    row.minutes().toString(),
                    row.rate().toString(),
                    row.claimedRate().toString(),
                    String.valueOf(row.total().ore()),
                    String.valueOf(row.paid().ore())));
        calculation.byPiece().entrySet().stream()
                .map(piece -> piece.getKey() + "=" + piece.getValue().ore())
                .sorted(Comparator.naturalOrder())
                .forEach(text::add);
        return sha256(String.join("\n", text));
    }

    /** Who may sign: a leader who has not attested the hours; an auditor, who has had nothing to do with them. */
    public static Decision<PayrollProof> maySign(
            PayrollProof proof, PersonId who, Capacity capacity, VouchedFor hours) {
        var against = new ArrayList<Reason>();
        if (!isAsked(proof)) against.add(Reason.of("signature-not-asked", SOURCE));
        if (capacity != Capacity.APPROVER) against.add(Reason.of("approver-signs-claim", SOURCE));
        if (hours.worked().contains(who)) against.add(Reason.of("mentor-does-not-sign", SOURCE));
        if (hours.attested().contains(who)) against.add(Reason.of("attester-does-not-sign", SOURCE));
        if (proof == PayrollProof.AUDITOR_SIGNATURE && hours.approved().contains(who))
            against.add(Reason.of("auditor-has-no-part", SOURCE));
        return Decision.unless(against, proof);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
