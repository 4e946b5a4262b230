package no.kneika.cases.web;

import java.util.List;
import no.kneika.platform.web.Form;

/** The invitation as the student reads it, in their own written form whatever language the pages are in. */
public record InvitationPage(
        Form form,
        String lang,
        String heading,
        List<String> paragraphs,
        String answered,
        String yes,
        String no,
        boolean isInvited) {}
