package no.kneika.mentors.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.mentors.Offer;

/** What somebody says of their courses, beside what the institution's register says: the register is right. */
public final class Graded {

    private Graded() {}

    /** @param grade A to F, PASS or FAIL */
    public record Result(String code, String name, String grade) {

        boolean isOf(Offer.Course course) {
            return course.name().equalsIgnoreCase(code) || course.name().equalsIgnoreCase(name);
        }

        /** The letter somebody passed with. */
        Optional<Character> letter() {
            return grade.matches("[A-E]") ? Optional.of(grade.charAt(0)) : Optional.empty();
        }

        boolean isPassed() {
            return !grade.equals("F") && !grade.equals("FAIL");
        }
    }

    /** The courses of an offer: each with the register's grade, and those the person passed and did not mention. */
    public static List<Offer.Course> of(List<Offer.Course> said, List<Result> results) {
        var courses = new ArrayList<Offer.Course>();
        for (var course : said)
            courses.add(results.stream()
                    .filter(result -> result.isOf(course))
                    .findFirst()
                    .map(result -> new Offer.Course(course.name(), result.letter(), false))
                    .orElse(course));
        for (var result : results)
            if (result.isPassed() && said.stream().noneMatch(result::isOf))
                courses.add(new Offer.Course(result.name(), result.letter(), false));
        return courses;
    }
}
