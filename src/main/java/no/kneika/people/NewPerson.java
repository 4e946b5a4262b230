package no.kneika.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is told about a person when they are registered. A known identity number gives the birth date. */
public record NewPerson(
        String name,
        @Nullable IdentityNumber identity,
        @Nullable LocalDate birthDate,
        @Nullable String email,
        @Nullable String phone,
        WrittenForm written,
        @Nullable String employeeNumber) {

    /** Somebody of whom only the name and e-mail are known. */
    public static NewPerson named(String name, @Nullable String email) {
        return new NewPerson(name, null, null, email, null, WrittenForm.NB, null);
    }

    public NewPerson with(IdentityNumber number) {
        return new NewPerson(name, number, birthDate, email, phone, written, employeeNumber);
    }

    public NewPerson reachedAt(String phoneNumber) {
        return new NewPerson(name, identity, birthDate, email, phoneNumber, written, employeeNumber);
    }

    public NewPerson writing(WrittenForm form) {
        return new NewPerson(name, identity, birthDate, email, phone, form, employeeNumber);
    }

    public NewPerson paidAs(String number) {
        return new NewPerson(name, identity, birthDate, email, phone, written, number);
    }

    @Override
    public String toString() {
        return "NewPerson[***]";
    }
}
