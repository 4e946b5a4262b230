package no.kneika.claims.domain;

import static no.kneika.claims.domain.bank.Verdict.BEFORE_CLAIM;
import static no.kneika.claims.domain.bank.Verdict.COLLECTION_DIFFERS;
import static no.kneika.claims.domain.bank.Verdict.CURRENCY;
import static no.kneika.claims.domain.bank.Verdict.FUTURE;
import static no.kneika.claims.domain.bank.Verdict.LAPSED;
import static no.kneika.claims.domain.bank.Verdict.OUT;
import static no.kneika.claims.domain.bank.Verdict.PARTLY;
import static no.kneika.claims.domain.bank.Verdict.READ_BEFORE;
import static no.kneika.claims.domain.bank.Verdict.REFUSED;
import static no.kneika.claims.domain.bank.Verdict.RETURNED;
import static no.kneika.claims.domain.bank.Verdict.REVERSAL;
import static no.kneika.claims.domain.bank.Verdict.SETTLED;
import static no.kneika.claims.domain.bank.Verdict.SEVERAL;
import static no.kneika.claims.domain.bank.Verdict.TOLD_OTHERWISE;
import static no.kneika.claims.domain.bank.Verdict.TOO_MUCH;
import static no.kneika.claims.domain.bank.Verdict.TWICE;
import static no.kneika.claims.domain.bank.Verdict.UNKNOWN;
import static no.kneika.claims.domain.bank.Verdict.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.domain.bank.BankLine;
import no.kneika.claims.domain.bank.Book;
import no.kneika.claims.domain.bank.Kid;
import no.kneika.claims.domain.bank.Proposal;
import no.kneika.claims.domain.bank.Settling;
import no.kneika.claims.domain.bank.Verdict;
import no.kneika.kernel.Generated;
import no.kneika.kernel.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Olav reads a statement: Tobias's claim is K-2026-10001 of 10 337.46, Tuva's K-2026-10002 of 8 282.95, both sent 23 November. */
class SettlingTest {

    private static final String TOBIAS = "K-2026-10001";
    private static final String TUVA = "K-2026-10002";
    private static final LocalDate SENT = LocalDate.of(2026, 11, 23);
    private static final LocalDate PAID = LocalDate.of(2026, 12, 1);

    private final Map<String, Book.Claim> claims = new HashMap<>();
    private final Map<String, List<String>> collections = new HashMap<>();
    private final Map<BankLine.Key, BankLine> read = new HashMap<>();
    private final Set<String> references = new HashSet<>();
    private int number;

    @BeforeEach
    void twoClaimsWait() {
        claim(TOBIAS, ClaimStatus.SENT, "10337.46");
        claim(TUVA, ClaimStatus.SENT, "8282.95");
    }

    private void claim(String reference, ClaimStatus status, String outstanding, Book.Paid... paid) {
        claims.put(
                reference,
                new Book.Claim(
                        new ClaimId(
                                UUID.nameUUIDFromBytes(reference.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                        reference,
                        status,
                        Money.ofKroner(outstanding),
                        SENT,
                        List.of(paid)));
    }

    private BankLine line(String amount, String kid, String message) {
        number++;
        return new BankLine(
                new BankLine.Key("1", "U1", "" + number),
                Money.ofKroner(amount),
                "NOK",
                PAID,
                kid,
                "R" + number,
                "NAV",
                message,
                false);
    }

    private List<Proposal> look(BankLine... lines) {
        return Settling.of(Arrays.asList(lines), new Book(claims, collections, read, references, PAID.plusDays(1)));
    }

    private List<Verdict> verdicts(BankLine... lines) {
        return look(lines).stream().map(Proposal::verdict).toList();
    }

    @Test
    void tobiassKidWithHisAmountSettlesHisClaim() {
        assertThat(look(line("10337.46", Kid.of(TOBIAS), ""))).singleElement().satisfies(it -> {
            assertThat(it.verdict()).isEqualTo(WHOLE);
            assertThat(it.parts())
                    .singleElement()
                    .satisfies(part -> assertThat(part.amount()).isEqualTo(Money.ofKroner("10337.46")));
        });
    }

    @Test
    void theReferenceIsFoundAsPeopleWriteIt() {
        for (var written : List.of(
                "K-2026-10001", "k 2026 10001", "Krav: K202610001.", "KID 12026100011", "ref K-2026-10001/mentor"))
            assertThat(verdicts(line("10337.46", "", written))).as(written).containsExactly(WHOLE);
        for (var other : List.of("K-2026-1000", "AK-2026-10001", "K-2026-100012345", "12026100012", ""))
            assertThat(verdicts(line("10337.46", "", other))).as(other).containsExactly(UNKNOWN);
    }

    @Test
    void twoPartsSettleItTogetherAndAThirdIsOneTooMany() {
        assertThat(verdicts(
                        line("9060.00", Kid.of(TOBIAS), ""),
                        line("1277.46", Kid.of(TOBIAS), ""),
                        line("100.00", Kid.of(TOBIAS), "")))
                .containsExactly(PARTLY, WHOLE, SETTLED);
    }

    @Test
    void twoPaymentsWithOneReferenceSettleOnce() {
        var first = line("4000.00", Kid.of(TOBIAS), "");
        assertThat(verdicts(first, line("4000.00", Kid.of(TOBIAS), "")))
                .as("the same sum on the same claim")
                .containsExactly(PARTLY, TWICE);
        references.add("R" + (number + 1));
        assertThat(verdicts(line("10337.46", Kid.of(TOBIAS), "")))
                .as("typed in by hand before")
                .containsExactly(TWICE);
    }

    @Test
    void whatOlavTypedInByHandAWeekBeforeIsNotPaidAgainByTheFile() {
        claim(TOBIAS, ClaimStatus.SETTLED, "0.00", new Book.Paid(Money.ofKroner("10337.46"), SENT, "NAV-1"));
        assertThat(verdicts(line("10337.46", Kid.of(TOBIAS), ""))).containsExactly(TWICE);
        assertThat(verdicts(line("55.00", Kid.of(TOBIAS), ""))).containsExactly(SETTLED);
    }

    /** 10 337.47 is an øre more than the claim: the whole line waits, and says an øre. */
    @Test
    void anOreTooMuchWaitsForAPerson() {
        assertThat(look(line("10337.47", Kid.of(TOBIAS), ""))).singleElement().satisfies(it -> {
            assertThat(it.verdict()).isEqualTo(TOO_MUCH);
            assertThat(it.compared()).isEqualTo(Money.ofOre(1));
            assertThat(it.parts()).isEmpty();
        });
    }

    @Test
    void aClaimThatIsOverOrReturnedIsNeverSettledSilently() {
        Map.of(ClaimStatus.LAPSED, LAPSED, ClaimStatus.REFUSED, REFUSED, ClaimStatus.RETURNED, RETURNED)
                .forEach((status, verdict) -> {
                    claim(TOBIAS, status, "0.00");
                    assertThat(verdicts(line("10337.46", Kid.of(TOBIAS), ""))).containsExactly(verdict);
                });
    }

    @Test
    void aLineThatNamesTwoClaimsDoesNotGuess() {
        assertThat(verdicts(line("18620.41", "", TOBIAS + " og " + TUVA))).containsExactly(SEVERAL);
    }

    /** 10 337.46 + 8 282.95 = 18 620.41. */
    @Test
    void aCollectiveClaimPaidToTheOreSettlesAllOfItAndAnyOtherSumNone() {
        collections.put("S-2026-10001", List.of(TOBIAS, TUVA));
        assertThat(look(line("18620.41", Kid.of("S-2026-10001"), "")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.verdict()).isEqualTo(WHOLE);
                    assertThat(it.parts()).hasSize(2);
                });
        assertThat(verdicts(line("18620.40", Kid.of("S-2026-10001"), ""))).containsExactly(COLLECTION_DIFFERS);
    }

    @Test
    void moneyOutTakenBackInEurosOrOnAnImpossibleDaySettlesNothing() {
        var good = line("10337.46", Kid.of(TOBIAS), "");
        assertThat(verdicts(good.left(Money.ofKroner("-10337.46")))).containsExactly(OUT);
        assertThat(verdicts(with(good, "EUR", PAID, false))).containsExactly(CURRENCY);
        assertThat(verdicts(with(good, "NOK", PAID, true))).containsExactly(REVERSAL);
        assertThat(verdicts(with(good, "NOK", SENT.minusDays(1), false))).containsExactly(BEFORE_CLAIM);
        assertThat(verdicts(with(good, "NOK", PAID.plusDays(2), false))).containsExactly(FUTURE);
    }

    private static BankLine with(BankLine of, String currency, LocalDate on, boolean reversal) {
        return new BankLine(
                of.key(), of.amount(), currency, on, of.kid(), of.reference(), of.payer(), of.message(), reversal);
    }

    @Test
    void aLineReadBeforeChangesNothingAndOneToldOtherwiseStops() {
        var line = line("10337.46", Kid.of(TOBIAS), "");
        read.put(line.key(), line);
        assertThat(verdicts(line)).containsExactly(READ_BEFORE);
        assertThat(verdicts(line.left(Money.ofKroner("10337.45")))).containsExactly(TOLD_OTHERWISE);
        read.clear();
        assertThat(verdicts(line, line)).containsExactly(WHOLE, TOLD_OTHERWISE);
    }

    /** Whatever stands in a file: no claim gets more than is outstanding on it, and no line gives more than it has. */
    @Test
    void noFilePaysAClaimMoreThanItIsOwedOrALineTwice() {
        var random = new Generated();
        for (int history = 0; history < 300; history++) {
            var lines = new BankLine[random.between(0, 11)];
            for (int i = 0; i < lines.length; i++)
                lines[i] = line(
                        (random.oneIn(4) ? "-" : "") + random.between(1, 9000) + ".5" + random.between(0, 9),
                        random.oneIn(2) ? Kid.of(random.oneIn(2) ? TOBIAS : TUVA) : "",
                        random.oneIn(3) ? TUVA : "");
            var paid = new HashMap<String, Money>();
            for (var proposal : look(lines)) {
                assertThat(proposal.parts().isEmpty())
                        .as("%s", random)
                        .isEqualTo(!proposal.verdict().settles());
                var sum = Money.sum(
                        proposal.parts().stream().map(Proposal.Part::amount).toList());
                if (proposal.verdict().settles())
                    assertThat(sum).as("%s", random).isEqualTo(proposal.line().amount());
                proposal.parts().forEach(part -> paid.merge(part.reference(), part.amount(), Money::plus));
            }
            paid.forEach((reference, sum) -> assertThat(sum)
                    .as("%s", random)
                    .isLessThanOrEqualTo(java.util.Objects.requireNonNull(claims.get(reference))
                            .outstanding()));
        }
    }
}
