package no.kneika.documents.web;

import no.kneika.documents.Documents;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands a document out as a file to keep, under a name that tells nobody anything; never shown inside a page of ours. */
@Controller
class DocumentController {

    private final Use use;
    private final Documents documents;

    DocumentController(Use use, Documents documents) {
        this.use = use;
        this.documents = documents;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable("id") String text) {
        var id = SignatureController.id(text);
        return use.as(actor, () -> {
            var document = documents.find(id).orElseThrow(() -> new NotFound("document"));
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(document.mediaType()))
                    .cacheControl(CacheControl.noStore())
                    .header("X-Content-Type-Options", "nosniff")
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(document.fileName())
                                    .build()
                                    .toString())
                    .body(documents.open(id));
        });
    }
}
