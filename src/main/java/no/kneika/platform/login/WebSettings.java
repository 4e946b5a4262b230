package no.kneika.platform.login;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param https browsers reach the house over https, so cookies are marked Secure; false only in training and tests */
@ConfigurationProperties("kneika.web")
record WebSettings(@DefaultValue("true") boolean https) {

    /** A browser takes a __Host- cookie only when it is Secure, from this host, for every path. */
    String cookie(String name) {
        return https ? "__Host-" + name : name;
    }
}
