package no.kneika.platform.database;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/** When every setting is known and no room is there yet, our own database begins ({@link DatabaseAhead}). */
final class BeginsAhead implements ApplicationListener<ApplicationPreparedEvent> {

    private static final String NAME = "databaseAhead";

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent prepared) {
        var context = prepared.getApplicationContext();
        var settings = Binder.get(context.getEnvironment()).bindOrCreate("kneika.database", DatabaseSettings.class);
        if (settings.isExternal() || !(context.getBeanFactory() instanceof DefaultListableBeanFactory beans)) return;
        var ahead = DatabaseAhead.begin(context.getEnvironment(), settings);
        beans.registerSingleton(NAME, ahead);
        beans.registerDisposableBean(NAME, ahead);
    }
}
