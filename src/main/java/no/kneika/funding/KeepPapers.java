package no.kneika.funding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentId;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.NewDocument;
import no.kneika.funding.domain.MonthDuties.ToKeep;
import no.kneika.funding.store.PaperRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * NAV's own paper of an agreement and its receipts, kept here: the institution loses access twelve weeks after the end
 * (rules.md 2 SETTLED). Inside {@code Use}.
 */
@Component
public class KeepPapers {

    /** NAV closes access so long after the end. */
    public static final int WEEKS = 12;

    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final String SOURCE = "rules.md 2 SETTLED";
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final PaperRows papers;
    private final Agreements agreements;
    private final Documents documents;
    private final BusinessClock clock;

    KeepPapers(PaperRows papers, Agreements agreements, Documents documents, BusinessClock clock) {
        this.papers = papers;
        this.agreements = agreements;
        this.documents = documents;
        this.clock = clock;
    }

    /** What a paper is. */
    public enum Kind {
        AGREEMENT,
        RECEIPT
    }

    /** A paper that is kept. */
    public record Paper(AgreementId agreement, DocumentId document, Kind kind, LocalDate keptOn) {}

    /** The papers of an agreement, the first one kept first. */
    public List<Paper> of(AgreementId id) {
        return papers.of(List.of(agreements.agreement(id).caseId())).stream()
                .filter(it -> it.agreement().equals(id))
                .toList();
    }

    /** Keeps one; the same paper again is kept once. */
    public Decision<AgreementId> keep(AgreementId id, Kind kind, byte[] bytes, Actor by) {
        var it = agreements.agreement(id);
        // The paper says what the mentor does for the student; those who pay bring what shows the money.
        if (by.capacity() != Capacity.COORDINATOR && !(kind == Kind.RECEIPT && by.capacity() == Capacity.FINANCE))
            return Decision.refused(Reason.of("paper-by-whom", SOURCE));
        if (it.conclusion().isEmpty()) return Decision.refused(Reason.of("paper-not-concluded", SOURCE));
        if (bytes.length > MOST_BYTES)
            return Decision.refused(Reason.of("paper-too-large", SOURCE, MOST_BYTES / 1024 / 1024)
                    .at("file"));
        if (!Arrays.equals(bytes, 0, Math.min(PDF.length, bytes.length), PDF, 0, PDF.length))
            return Decision.refused(Reason.of("paper-not-pdf", SOURCE).at("file"));
        var sha256 = sha256(bytes);
        if (papers.has(id, sha256)) return Decision.accepted(id);
        var document = documents.store(
                by,
                new NewDocument(
                        it.caseId(),
                        null,
                        kind == Kind.AGREEMENT ? DocumentKind.AGREEMENT : DocumentKind.RECEIPT,
                        // Those who pay are shown sums and signatures; what is said of the student is for the casework.
                        kind == Kind.AGREEMENT ? Audience.CASE : Audience.MONEY,
                        "NAV " + it.conclusion().get().number(),
                        Locale.forLanguageTag("nb"),
                        "application/pdf",
                        bytes));
        papers.add(by, new Paper(id, document, kind, clock.today()), it.caseId(), sha256, clock.instant());
        return Decision.accepted(id);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The day NAV closes access. */
    public static LocalDate closes(Agreement it) {
        return it.period().to().plusWeeks(WEEKS);
    }

    /** Agreements that are over, whose paper or receipts are not here yet, while they still can be fetched. */
    List<ToKeep> missing(Collection<CaseId> cases, LocalDate today) {
        var over = agreements.of(cases).values().stream()
                .flatMap(List::stream)
                .filter(it -> it.conclusion().isPresent()
                        && it.period().to().isBefore(today)
                        && !closes(it).isBefore(today))
                .toList();
        if (over.isEmpty()) return List.of();
        var kept = papers.of(over.stream().map(Agreement::caseId).distinct().toList());
        var missing = new ArrayList<ToKeep>();
        for (var it : over)
            for (var kind : Kind.values())
                if (kept.stream().noneMatch(paper -> paper.agreement().equals(it.id()) && paper.kind() == kind)) {
                    missing.add(new ToKeep(it.caseId(), it.id(), closes(it)));
                    break;
                }
        return missing;
    }
}
