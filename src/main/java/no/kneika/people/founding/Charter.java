package no.kneika.people.founding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.bekk.bekkopen.banking.KontonummerValidator;
import no.bekk.bekkopen.org.OrganisasjonsnummerValidator;
import no.kneika.institution.ClaimContact;
import no.kneika.institution.Institution;
import no.kneika.kernel.InstitutionId;

/**
 * What the terminal was told about a new institution (stiftelsesdokument), read and found good.
 *
 * @param issuer the identity provider both first logins are at
 */
record Charter(Institution institution, ClaimContact contact, First admin, First approver, String issuer) {

    static final String USAGE = """
            bin/kneika found
              --name <name> --orgnr <nine digits> --municipality <name>
              --admin <name> --admin-login <subject> --approver <name> --approver-login <subject>
              --contact <name> --phone <number> --email <address> --account <eleven digits>
              [--name-nn <name>] [--short <name>] [--kind university|university-college] [--zone 1|1a|2|3|4|4a|5]
              [--admin-email <address>] [--approver-email <address>] [--issuer <https address>]
            The administrator and the approver are two people: each confirms the other, here as everywhere.
            A login's subject is what the identity provider calls the person, for Feide the principal name.
            Contact, phone, e-mail and account are printed on applications and claims.""";

    private static final Set<String> DEMANDED = Set.of(
            "name",
            "orgnr",
            "municipality",
            "admin",
            "admin-login",
            "approver",
            "approver-login",
            "contact",
            "phone",
            "email",
            "account");
    private static final Set<String> OPTIONAL =
            Set.of("name-nn", "short", "kind", "zone", "admin-email", "approver-email", "issuer");
    private static final Set<String> ZONES = Set.of("1", "1a", "2", "3", "4", "4a", "5");
    private static final int LONGEST = 200;

    /** One of the first two. */
    record First(String name, String email, String subject) {}

    /** What came of reading: mistakes, or a charter. */
    sealed interface Read {
        record Good(Charter charter) implements Read {}

        record Mistaken(List<String> mistakes) implements Read {}
    }

    /** @param issuer the one in the settings, or empty */
    static Read read(List<String> words, InstitutionId id, String issuer) {
        var mistakes = new ArrayList<String>();
        var told = options(words, mistakes);
        DEMANDED.stream()
                .filter(name -> told.getOrDefault(name, "").isEmpty())
                .sorted()
                .forEach(name -> mistakes.add("--" + name + " is missing."));
        told.putIfAbsent("issuer", issuer);
        check(told, mistakes);
        if (!mistakes.isEmpty()) return new Read.Mistaken(List.copyOf(mistakes));
        var name = told.getOrDefault("name", "");
        var kind = told.getOrDefault("kind", "university-college").replace('-', '_');
        return new Read.Good(new Charter(
                new Institution(
                        id,
                        name,
                        told.getOrDefault("name-nn", name),
                        told.getOrDefault("short", name),
                        told.getOrDefault("orgnr", ""),
                        null,
                        null,
                        Institution.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                        told.getOrDefault("zone", "1"),
                        told.getOrDefault("municipality", "")),
                new ClaimContact(
                        told.getOrDefault("contact", ""),
                        told.getOrDefault("phone", ""),
                        told.getOrDefault("email", ""),
                        told.getOrDefault("account", "")),
                first(told, "admin"),
                first(told, "approver"),
                told.getOrDefault("issuer", "")));
    }

    private static First first(Map<String, String> told, String who) {
        return new First(
                told.getOrDefault(who, ""),
                told.getOrDefault(who + "-email", ""),
                told.getOrDefault(who + "-login", ""));
    }

    private static Map<String, String> options(List<String> words, List<String> mistakes) {
        var told = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i += 2) {
            var word = words.get(i);
            var name = word.startsWith("--") ? word.substring(2) : "";
            if (!DEMANDED.contains(name) && !OPTIONAL.contains(name)) {
                mistakes.add("There is no " + word + ".");
                return told;
            }
            if (i + 1 == words.size() || words.get(i + 1).startsWith("--")) {
                mistakes.add(word + " needs a value.");
                return told;
            }
            var value = words.get(i + 1).strip();
            if (told.put(name, isNumber(name) ? value.replaceAll("[ .]", "") : value) != null)
                mistakes.add(word + " is there twice.");
        }
        return told;
    }

    private static boolean isNumber(String name) {
        return name.equals("orgnr") || name.equals("account");
    }

    private static void check(Map<String, String> told, List<String> mistakes) {
        var orgnr = told.getOrDefault("orgnr", "");
        if (!orgnr.isEmpty() && !OrganisasjonsnummerValidator.isValid(orgnr))
            mistakes.add("--orgnr: " + orgnr + " is no organisation number.");
        var account = told.getOrDefault("account", "");
        if (!account.isEmpty() && !KontonummerValidator.isValid(account))
            mistakes.add("--account: " + account + " is no account number.");
        if (!ZONES.contains(told.getOrDefault("zone", "1")))
            mistakes.add("--zone is a zone of employer's contribution: 1, 1a, 2, 3, 4, 4a or 5.");
        if (!Set.of("university", "university-college").contains(told.getOrDefault("kind", "university")))
            mistakes.add("--kind is university or university-college.");
        if (!told.getOrDefault("email", "a@b").matches("\\S+@\\S+")) mistakes.add("--email is no e-mail address.");
        if (!told.getOrDefault("issuer", "").matches("https?://\\S+"))
            mistakes.add("Say where they log in: --issuer, or the setting kneika.login.issuer.");
        var admin = told.getOrDefault("admin-login", "");
        if (!admin.isEmpty() && admin.equals(told.get("approver-login")))
            mistakes.add("The administrator and the approver are two people.");
        told.forEach((name, value) -> {
            if (value.length() > LONGEST || value.chars().anyMatch(c -> c < ' '))
                mistakes.add("--" + name + " is one line of at most " + LONGEST + " characters.");
        });
    }
}
