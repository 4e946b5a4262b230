package no.kneika.documents;

/**
 * Presses a paper template to PDF/A-2a and PDF/UA-1 (tilgjengelig PDF).
 *
 * <p>A paper template lies in {@code src/main/jte/paper}, takes {@code Paper paper} and its own record {@code it}, and
 * wraps its body in {@code @template.paper.frame(paper = paper, content = ...)}. It is well-formed XHTML: every tag
 * closed, {@code h2} and {@code h3} for headings, {@code th scope} in every table.
 */
public interface PdfPress {

    /**
     * @param template for example {@code paper/application}
     * @param it the template's own record, ready to print
     * @return the PDF; store it once, it is never pressed again
     */
    byte[] press(String template, Letterhead head, Object it);

    /** The same page as XHTML, for a preview that shows exactly what will be sent. */
    String preview(String template, Letterhead head, Object it);
}
