package no.kneika.desk.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import no.kneika.cases.StatusTalk;
import no.kneika.cases.TalkWith;
import no.kneika.platform.web.Page;

/** The next status talk somebody is called to, as a leaf of a calendar and a few words. */
public record NextTalk(String weekday, String day, String month, String whole, String where) {

    /** @param not whose talks are not theirs */
    static Optional<NextTalk> among(Page page, Collection<StatusTalk> talks, TalkWith not) {
        return talks.stream()
                .filter(t -> t.with() != not && !t.isNoted() && !t.day().isBefore(page.today()))
                .min(Comparator.comparing(StatusTalk::day))
                .map(t -> new NextTalk(
                        page.words().formats().weekday(t.day()).substring(0, 3),
                        String.valueOf(t.day().getDayOfMonth()),
                        page.monthName(java.time.YearMonth.from(t.day())).substring(0, 3),
                        page.weekdayDate(t.day()),
                        t.place().isEmpty() ? page.t("home.talk.where", page.t("talks.with." + t.with())) : t.place()));
    }
}
