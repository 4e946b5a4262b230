package no.kneika.platform.web;

import java.time.LocalDate;

/**
 * Asks before the training room is emptied (template {@code web/start-over}).
 *
 * @param action where a yes is sent
 * @param now what the room's clock shows
 * @param then what it will show
 */
public record StartOverPage(String action, LocalDate now, LocalDate then) {}
