package no.kneika.claims.web;

import java.util.UUID;
import no.kneika.claims.domain.HalfYear;
import no.kneika.claims.service.Desks;
import no.kneika.claims.service.OrderCollective;
import no.kneika.platform.Actor;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A collective claim that is being made: how far it has come, and then the claim itself. */
@Controller
class OrderController {

    private final Use use;
    private final Pages pages;
    private final OrderCollective orders;

    OrderController(Use use, Pages pages, OrderCollective orders) {
        this.use = use;
        this.pages = pages;
        this.orders = orders;
    }

    @GetMapping("/claims/collective-orders/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        Desks.keepingBooks(actor);
        return use.as(actor, () -> {
            var order = orders.find(actor, id);
            var collection = order.collection();
            if (collection != null) return Reply.seeOther("/claims/collections/" + collection);
            var page = pages.page(actor, "collective.order.title", "claims");
            var troubled = !order.ended() && orders.isTroubled(order, actor);
            var going = !order.ended() && !troubled;
            int done = orders.pressed(order);
            var half = HalfYear.read(order.half()).orElseThrow();
            return Html.page(
                            "claims/order",
                            page,
                            new OrderPage(
                                    "/claims/collective-orders/" + id,
                                    page.t("collective.order.lead", order.parts(), order.payer(), half.period()),
                                    going
                                            ? page.t("collective.order.going", done, order.parts())
                                            : page.t(
                                                    troubled
                                                            ? "collective.order.troubled"
                                                            : "collective.order.another"),
                                    going,
                                    true,
                                    done,
                                    order.parts()))
                    .fragment("claims/orderstate");
        });
    }
}
