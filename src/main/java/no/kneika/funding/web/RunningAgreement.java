package no.kneika.funding.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.kneika.funding.Agreement;
import no.kneika.funding.Agreements;
import no.kneika.funding.ChangeGrant;
import no.kneika.funding.GrantChange;
import no.kneika.funding.KeepPapers;
import no.kneika.funding.SubsidyPeriods;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what is done with an agreement that is concluded: its months, its changes and its papers. Inside {@code Use}. */
@Component
class RunningAgreement {

    private final Agreements agreements;
    private final SubsidyPeriods periods;
    private final ChangeGrant changing;
    private final KeepPapers keeping;

    RunningAgreement(Agreements agreements, SubsidyPeriods periods, ChangeGrant changing, KeepPapers keeping) {
        this.agreements = agreements;
        this.periods = periods;
        this.changing = changing;
        this.keeping = keeping;
    }

    List<AgreementPage.Month> months(Actor actor, Page page, Agreement it) {
        if (it.conclusion().isEmpty() || !isDesk(actor))
            return agreements.months(it.id()).stream()
                    .map(month -> new AgreementPage.Month(
                            page.period(month.period()),
                            page.minutes(month.hours()),
                            page.money(month.sum()),
                            "",
                            null))
                    .toList();
        return periods.of(it.id()).stream()
                .map(month -> new AgreementPage.Month(
                        page.period(month.period()),
                        page.minutes(month.agreed()),
                        page.amount(month.expected()),
                        month.paid().map((Money sum) -> page.amount(sum)).orElse("–"),
                        "/agreements/" + it.id() + "/months/" + month.month()))
                .toList();
    }

    private static boolean isDesk(Actor actor) {
        return switch (actor.capacity()) {
            case COORDINATOR, FINANCE, APPROVER -> true;
            default -> false;
        };
    }

    AgreementPage.@Nullable Running of(Actor actor, Page page, Agreement it) {
        if (it.conclusion().isEmpty() || !isDesk(actor)) return null;
        var grant = it.conclusion().get().grant();
        var coordinator = actor.capacity() == Capacity.COORDINATOR;
        var goesOn = !it.period().to().isBefore(page.today());
        var papers = keeping.of(it.id());
        var complete =
                papers.stream().map(KeepPapers.Paper::kind).distinct().count() == KeepPapers.Kind.values().length;
        var closes = KeepPapers.closes(it);
        var over = it.period().to().isBefore(page.today());
        return new AgreementPage.Running(
                changing.changesOf(grant).stream()
                        .map(change -> change(page, change))
                        .toList(),
                coordinator && goesOn ? "/agreements/" + it.id() + "/changes/new" : null,
                coordinator && it.period().to().isAfter(page.today()) ? "/grants/" + grant + "/ends/new" : null,
                page.t(
                        complete
                                ? "agreement.papers.complete"
                                : closes.isBefore(page.today()) ? "agreement.papers.closed" : "agreement.papers.closes",
                        closes,
                        page.inDays(closes)),
                complete ? "success" : over ? "warning" : "info",
                papers.stream()
                        .map(paper -> new AgreementPage.Paper(
                                page.t("agreement.papers." + paper.kind()),
                                "/documents/" + paper.document(),
                                page.t("agreement.papers.kept", paper.keptOn())))
                        .toList(),
                mayKeep(actor, page));
    }

    private static List<Option> mayKeep(Actor actor, Page page) {
        var kinds = new ArrayList<Option>();
        for (var kind : KeepPapers.Kind.values())
            if (actor.capacity() == Capacity.COORDINATOR
                    || actor.capacity() == Capacity.FINANCE && kind == KeepPapers.Kind.RECEIPT)
                kinds.add(new Option(kind.name(), page.t("agreement.papers." + kind)));
        return kinds;
    }

    private static AgreementPage.Change change(Page page, GrantChange it) {
        var what = it.kind() == GrantChange.Kind.END
                ? page.t("agreement.change.END", it.from())
                : page.t(
                        "agreement.change.HOURS",
                        page.month(YearMonth.from(it.from())),
                        Minutes.hours(it.hoursAMonth().orElse(0)));
        var state = it.isUntold() ? "untold" : it.isUnanswered() ? "asked" : it.holds() ? "holds" : "no";
        return new AgreementPage.Change(
                "/funding-changes/" + it.id(),
                what,
                page.t("agreement.change." + state),
                switch (state) {
                    case "untold" -> "warning";
                    case "holds" -> "success";
                    case "asked" -> "info";
                    default -> "neutral";
                });
    }
}
