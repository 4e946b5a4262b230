package no.kneika.claims.service;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.claims.domain.Calculation;
import no.kneika.claims.domain.Line;
import no.kneika.claims.domain.PrintedClaim;
import no.kneika.claims.domain.Signed;
import no.kneika.claims.domain.bank.Kid;
import no.kneika.documents.Fact;
import no.kneika.hours.EntryId;
import no.kneika.institution.CostPart;
import no.kneika.institution.PayrollProof;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.Piece;
import no.kneika.ledger.PieceId;
import no.kneika.ledger.Share;
import no.kneika.payroll.VoucherView;
import no.kneika.people.IdentityNumber;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import no.kneika.platform.web.Wording;
import org.springframework.stereotype.Component;

/** Writes a calculation out as the letter will have it. */
@Component
class PrintClaim {

    private final BesideFigures beside;
    private final Texts texts;

    PrintClaim(BesideFigures beside, Texts texts) {
        this.beside = beside;
        this.texts = texts;
    }

    PrintedClaim print(Actor actor, Prepared prepared, String reference) {
        return print(beside.of(actor, List.of(prepared)), prepared, reference);
    }

    /** What papers of many claims say beside their figures. */
    BesideFigures.Known beside(Actor actor, List<Prepared> claims) {
        return beside.of(actor, claims);
    }

    /** @param known of some claims, this one among them */
    PrintedClaim print(BesideFigures.Known known, Prepared prepared, String reference) {
        var words = texts.in(Language.NB);
        var formats = words.formats();
        var calculation = prepared.calculation();
        var names = known.names();
        var worked = worked(prepared);
        var vouchers = prepared.proof() == PayrollProof.NOTHING
                ? List.<PrintedClaim.Voucher>of()
                : vouchers(prepared, worked, known, words);
        var signed = Signed.isAsked(prepared.proof());
        var sheets = signed ? List.<PrintedClaim.Sheet>of() : sheets(worked, names, words);
        return new PrintedClaim(
                about(known, prepared, words),
                words.t("claim.paper.intro"),
                calculation.lines().stream()
                        .map(line -> row(line, names, words))
                        .toList(),
                new PrintedClaim.Row(
                        words.t("claim.paper.sum"),
                        "",
                        formats.clock(calculation.minutes()),
                        formats.amount(calculation.total())),
                parts(calculation, words),
                words.t("claim.paper.own", calculation.paid(), calculation.ownCost()),
                words.t("claim.paper.pay", known.account(), reference, Kid.of(reference)),
                List.of(
                        signed
                                ? words.t("claim.paper.enclosed." + prepared.proof())
                                : words.t("claim.paper.enclosed-sheets", sheets.size()),
                        words.t("claim.paper.enclosed-vouchers", vouchers.size())),
                sheets,
                prepared.signature()
                        .map(it -> signed(it, known, prepared, words))
                        .orElse(List.of()),
                vouchers);
    }

    private static List<Fact> signed(Signed it, BesideFigures.Known known, Prepared prepared, Wording words) {
        var formats = words.formats();
        return List.of(
                new Fact(words.t("claim.paper.signed-by"), known.name(it.by())),
                new Fact(words.t("claim.paper.signed-as"), words.t("claim.paper.signed." + it.kind())),
                new Fact(words.t("claim.paper.signed-on"), formats.date(it.on())),
                new Fact(
                        words.t("claim.paper.period"),
                        formats.period(prepared.grant().period())),
                new Fact(words.t("claim.paper.hours"), formats.clock(it.minutes())),
                new Fact(words.t("claim.paper.kroner"), formats.money(it.total())),
                new Fact(words.t("claim.paper.signed-version"), String.valueOf(it.version())),
                new Fact(words.t("claim.paper.signed-digest"), it.sha256().replaceAll("(.{8})(?!$)", "$1 ")));
    }

    private static List<Fact> about(BesideFigures.Known known, Prepared prepared, Wording words) {
        var student = known.student(prepared.grant().caseId());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.t("claim.paper.student"), known.name(student)));
        known.number(student)
                .map(IdentityNumber::asWritten)
                .ifPresent(number -> facts.add(new Fact(words.t("claim.paper.identity"), number)));
        facts.add(new Fact(words.t("claim.paper.grant"), prepared.grant().funderReference()));
        facts.add(new Fact(
                words.t("claim.paper.period"),
                words.formats().period(prepared.grant().period())));
        return List.copyOf(facts);
    }

    private static List<Fact> parts(Calculation calculation, Wording words) {
        return Stream.of(CostPart.values())
                .filter(part -> !calculation.total(part).isZero())
                .map(part ->
                        new Fact(words.t("claim.part." + part), words.formats().money(calculation.total(part))))
                .toList();
    }

    private static PrintedClaim.Row row(Line line, Map<PersonId, String> names, Wording words) {
        var formats = words.formats();
        return new PrintedClaim.Row(
                line.isBackPay()
                        ? words.t("claim.back-pay", formats.month(line.payrollMonth()))
                        : formats.month(line.payrollMonth()),
                names.getOrDefault(line.mentor(), ""),
                formats.clock(line.minutes()),
                formats.amount(line.claimableTotal()));
    }

    /** The wage pieces behind the lines: which minutes of which days. */
    private static List<Piece> worked(Prepared prepared) {
        var pieces = prepared.calculation().lines().stream()
                .flatMap(line -> line.parts().stream())
                .filter(part -> part.part() == CostPart.WAGE)
                .map(Line.Part::piece)
                .collect(Collectors.toSet());
        var seen = new HashSet<UUID>();
        var found = prepared.shares().stream()
                .map(Share::piece)
                .filter(piece -> pieces.contains(piece.id()))
                .toList();
        var lowest = new HashMap<UUID, Integer>();
        found.forEach(piece -> lowest.merge(piece.entry(), piece.layer(), Math::min));
        return found.stream()
                // Back pay of hours that stand here already is no hour more.
                .filter(piece -> lowest.getOrDefault(piece.entry(), 0) == piece.layer())
                .filter(piece -> seen.add(piece.id().value()))
                .sorted(Comparator.comparing(Piece::workDay).thenComparing(Piece::fromMinute))
                .toList();
    }

    private static List<PrintedClaim.Sheet> sheets(List<Piece> worked, Map<PersonId, String> names, Wording words) {
        var months = new TreeMap<YearMonth, Map<PersonId, List<Piece>>>();
        for (var piece : worked)
            months.computeIfAbsent(YearMonth.from(piece.workDay()), any -> new LinkedHashMap<>())
                    .computeIfAbsent(piece.mentor(), any -> new ArrayList<>())
                    .add(piece);
        var sheets = new ArrayList<PrintedClaim.Sheet>();
        months.forEach((month, mentors) -> mentors.forEach((mentor, pieces) -> sheets.add(new PrintedClaim.Sheet(
                words.t("claim.paper.sheet", names.getOrDefault(mentor, ""), month),
                pieces.stream()
                        .map(piece -> new PrintedClaim.Day(
                                words.formats().date(piece.workDay()),
                                words.formats().clock(piece.minutes())))
                        .toList(),
                words.formats()
                        .clock(Minutes.sum(pieces.stream().map(Piece::minutes).toList()))))));
        return sheets;
    }

    /**
     * What each line of payroll's paid for this student. The line itself may pay the mentor for others too, and they are none
     * of the unit's business (rules.md 7).
     */
    private static List<PrintedClaim.Voucher> vouchers(
            Prepared prepared, List<Piece> worked, BesideFigures.Known known, Wording words) {
        var ours = new HashMap<UUID, Map<PieceId, Piece>>();
        for (var share : prepared.shares())
            if (prepared.grant().period().contains(share.piece().workDay()))
                ours.computeIfAbsent(share.piece().voucherLine(), any -> new LinkedHashMap<>())
                        .put(share.piece().id(), share.piece());
        return known
                .linesBehind(worked.stream()
                        .map(piece -> new EntryId(piece.entry()))
                        .distinct()
                        .toList())
                .stream()
                .map(voucher -> voucher(
                        voucher, ours.getOrDefault(voucher.line(), Map.of()).values(), known.names(), words))
                .toList();
    }

    private static PrintedClaim.Voucher voucher(
            VoucherView voucher, Collection<Piece> pieces, Map<PersonId, String> names, Wording words) {
        var formats = words.formats();
        var minutes = Minutes.sum(pieces.stream()
                .filter(piece -> piece.part() == CostPart.WAGE)
                .map(Piece::minutes)
                .toList());
        return new PrintedClaim.Voucher(
                words.t("claim.paper.voucher", voucher.payrollMonth(), voucher.workMonth()),
                voucher.externalId(),
                names.getOrDefault(voucher.mentor(), ""),
                formats.clock(minutes),
                formats.rate(voucher.rate()),
                formats.amount(sum(pieces, CostPart.WAGE)),
                formats.amount(sum(pieces, CostPart.HOLIDAY_PAY)),
                formats.amount(sum(pieces, CostPart.PENSION)),
                formats.amount(sum(pieces, CostPart.CONTRIBUTION)),
                formats.amount(Money.sum(pieces.stream().map(Piece::amount).toList())),
                minutes.equals(voucher.minutes()) ? "" : words.t("claim.paper.voucher-share"));
    }

    private static Money sum(Collection<Piece> pieces, CostPart part) {
        return Money.sum(pieces.stream()
                .filter(piece -> piece.part() == part)
                .map(Piece::amount)
                .toList());
    }
}
