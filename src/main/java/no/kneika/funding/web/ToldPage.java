package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * A change: drafted, sent by a human, and answered.
 *
 * @param draft what NAV is to be told, to be read and changed; empty when it was sent
 * @param sent what NAV was told, word for word; empty before
 */
public record ToldPage(
        String action,
        String back,
        String backName,
        String over,
        String lead,
        List<Fact> facts,
        String draft,
        String sent,
        String sentLine,
        List<Option> ways,
        boolean maySend,
        boolean mayAnswer,
        String today,
        Form form) {}
