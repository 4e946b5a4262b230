package no.kneika.claims.web;

import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.ledger.Ledger;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Every øre is looked at now, and not only at night (kontroll). As the house: a person may be kept from a case. */
@Controller
class AuditController {

    private final Use use;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final MoneyController money;

    AuditController(Use use, Ledger ledger, BusinessClock clock, MoneyController money) {
        this.use = use;
        this.ledger = ledger;
        this.clock = clock;
        this.money = money;
    }

    @PostMapping("/money/audits")
    View audit(Actor actor, CommandKey key) {
        if (actor.capacity() != Capacity.FINANCE) throw new NotFound("a form of finance");
        var answer = use.command(Actor.system(actor.institution()), key, "audit-now", () -> {
            ledger.auditNow(clock.instant());
            return Decision.accepted(new Done("/money", "audited"));
        });
        // Looking is never refused; sent after the session ended it is not done, and stands on the page to be pressed
        // again.
        return Reply.to(answer, reasons -> money.show(actor));
    }
}
