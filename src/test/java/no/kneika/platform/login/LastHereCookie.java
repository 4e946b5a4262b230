package no.kneika.platform.login;

import no.kneika.platform.Actor;
import org.springframework.beans.factory.BeanFactory;

/** What a browser keeps of who was last signed in with it, for tests that sign in past the door. */
public final class LastHereCookie {

    public static final String NAME = LastHere.COOKIE;

    private LastHereCookie() {}

    public static String of(BeanFactory beans, Actor actor) {
        return beans.getBean(LastHere.class).value(actor);
    }
}
