package no.kneika.cases.web;

import no.kneika.cases.Leaflet;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The leaflet NAV hands out, to print, in each language. */
@Controller
public class LeafletController {

    private final Use use;
    private final Leaflet leaflet;

    LeafletController(Use use, Leaflet leaflet) {
        this.use = use;
        this.leaflet = leaflet;
    }

    @GetMapping("/leaflet.pdf")
    ResponseEntity<byte[]> print(Actor actor, @RequestParam(name = "lang", defaultValue = "nb") String lang) {
        switch (actor.capacity()) {
            case COORDINATOR, ADVISER, NAV_ADVISER, ADMIN, STUDENT -> {}
            default -> throw new NotFound("leaflet");
        }
        var language = Language.of(lang).orElseThrow(() -> new NotFound("leaflet"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mentor-" + language.code() + ".pdf")
                                .build()
                                .toString())
                .body(use.as(actor, () -> leaflet.press(actor, language)));
    }
}
