package no.kneika.hours.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import no.kneika.hours.HourEntry;
import no.kneika.hours.domain.ExamForecast;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * Hours left, day by day: what was, and what the pace leads to. In whole pixels of a fixed frame; words are put beside it.
 *
 * @param left the line down to today, as points
 * @param ahead the dashed line from today to the exam
 * @param keptTop where what is kept begins, counted from the top
 */
public record ExamPicture(
        String description,
        String left,
        String ahead,
        int todayX,
        int examX,
        int keptTop,
        int keptHeight,
        String top,
        String from,
        String to,
        String today,
        String exam) {

    static final int WIDTH = 640;
    static final int HEIGHT = 180;

    /** @param words description, top, from, to, today, exam, in that order */
    static ExamPicture of(
            LocalDate today,
            Period period,
            Minutes granted,
            List<HourEntry> worked,
            ExamForecast forecast,
            List<String> words) {
        var exam = forecast.plan().examOn();
        var last = exam.isAfter(period.to()) ? exam : period.to();
        var frame = new Frame(period.from(), ChronoUnit.DAYS.between(period.from(), last) + 1, granted);
        var line = new StringBuilder(frame.point(period.from(), granted));
        var left = granted;
        for (var entry : worked) {
            if (entry.day().isAfter(today)) continue;
            line.append(' ').append(frame.point(entry.day(), left));
            left = left.minusDownToZero(entry.minutes());
            line.append(' ').append(frame.point(entry.day(), left));
        }
        line.append(' ').append(frame.point(today, forecast.left()));
        var ahead = new StringBuilder(frame.point(today, forecast.left()));
        forecast.runsOut().ifPresent(day -> ahead.append(' ').append(frame.point(day, Minutes.ZERO)));
        ahead.append(' ').append(frame.point(exam, forecast.atExam()));
        int kept = frame.y(forecast.plan().kept());
        return new ExamPicture(
                words.get(0),
                line.toString(),
                ahead.toString(),
                frame.x(today),
                frame.x(exam),
                kept,
                HEIGHT - kept,
                words.get(1),
                words.get(2),
                words.get(3),
                words.get(4),
                words.get(5));
    }

    private record Frame(LocalDate from, long days, Minutes granted) {

        int x(LocalDate day) {
            long at = Math.clamp(ChronoUnit.DAYS.between(from, day), 0, days);
            return Math.toIntExact(WIDTH * at / Math.max(1, days));
        }

        int y(Minutes left) {
            long most = Math.max(1, granted.value());
            return Math.toIntExact(HEIGHT - HEIGHT * Math.min(most, left.value()) / most);
        }

        String point(LocalDate day, Minutes left) {
            return String.format(Locale.ROOT, "%d,%d", x(day), y(left));
        }
    }
}
