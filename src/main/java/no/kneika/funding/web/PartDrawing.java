package no.kneika.funding.web;

import java.util.ArrayList;
import java.util.List;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Complaint;
import no.kneika.funding.FollowGrant;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantFollowUp;
import no.kneika.funding.domain.PartialDecision;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what was asked for beside what was granted, where they differ. */
@Component
class PartDrawing {

    private final FollowGrant following;
    private final Funding funding;
    private final ComplaintDrawing complaints;

    PartDrawing(FollowGrant following, Funding funding, ComplaintDrawing complaints) {
        this.following = following;
        this.funding = funding;
        this.complaints = complaints;
    }

    /** Null when everything was granted, or nothing was applied for. */
    @Nullable
    PartPage of(Page page, Actor actor, Grant grant, Form form) {
        var part = following.partOf(grant);
        if (part.isEmpty()) return null;
        var asked = funding.application(grant.application().orElseThrow());
        var decides = actor.capacity() == Capacity.COORDINATOR || actor.capacity() == Capacity.APPROVER;
        var words = actor.capacity() == Capacity.COORDINATOR
                && part.get().possible().contains(GrantFollowUp.Follows.CHANGE_DATES);
        return new PartPage(
                rows(page, asked, grant),
                lost(page, part.get()),
                following.followUps(grant).stream()
                        .map(it -> page.t(
                                "follow.said",
                                page.date(it.decidedOn()),
                                page.t("follow." + it.follows()),
                                it.reason()))
                        .toList(),
                decides ? choices(page, part.get()) : List.of(),
                words ? following.preview(grant, part.get(), page.t("follow.letter-reason"), actor) : "",
                complained(page, actor, grant, form));
    }

    /** From when somebody has decided that we complain. */
    private @Nullable ComplaintPart complained(Page page, Actor actor, Grant grant, Form form) {
        var any = following.followUps(grant).stream().anyMatch(it -> it.follows() == GrantFollowUp.Follows.COMPLAIN);
        return any ? complaints.of(page, actor, new Complaint.About.Partly(grant.id()), form) : null;
    }

    private static List<PartPage.Row> rows(Page page, ApplicationView asked, Grant granted) {
        return List.of(
                new PartPage.Row(page.t("grant.period"), page.period(asked.period()), page.period(granted.period())),
                new PartPage.Row(page.t("grant.hours"), page.minutes(asked.hours()), page.minutes(granted.hours())));
    }

    private static List<String> lost(Page page, PartialDecision part) {
        var lost = new ArrayList<String>();
        part.before().ifPresent(days -> lost.add(page.t("follow.before", page.period(days), days.days())));
        part.after().ifPresent(days -> lost.add(page.t("follow.after", page.period(days), days.days())));
        if (!part.fewer().isZero()) lost.add(page.t("follow.fewer", page.minutes(part.fewer())));
        return lost;
    }

    private static List<Option> choices(Page page, PartialDecision part) {
        return part.possible().stream()
                .map(it -> new Option(it.name(), page.t("follow." + it), page.t("follow." + it + ".help")))
                .toList();
    }
}
