package no.kneika.payroll.service;

import no.kneika.payroll.domain.WageTypes;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What payroll calls things (oppsett mot lønn): wage types and cost centre, by configuration. */
@Component
public class PayrollSettings {

    private final WageTypes wageTypes;
    private final String costCentre;
    private final int portion;
    private final int together;
    private final Texts texts;

    PayrollSettings(
            @Value("${kneika.payroll.wage-type:1530}") String hours,
            @Value("${kneika.payroll.sick-wage-type:1540}") String sickPay,
            @Value("${kneika.payroll.back-pay-wage-type:1535}") String backPay,
            @Value("${kneika.payroll.cost-centre:MENTOR}") String costCentre,
            @Value("${kneika.payroll.portion-lines:250}") int portion,
            @Value("${kneika.payroll.matched-together:1000}") int together,
            Texts texts) {
        this.wageTypes = new WageTypes(hours, sickPay, backPay);
        this.costCentre = costCentre;
        this.portion = portion;
        this.together = together;
        this.texts = texts;
    }

    public WageTypes wageTypes() {
        return wageTypes;
    }

    public String costCentre() {
        return costCentre;
    }

    /** How many voucher lines find their place in the ledger together. */
    int portion() {
        return portion;
    }

    /** How many lines of a file are held against what was sent together; one person's are never parted. */
    int matchedTogether() {
        return together;
    }

    String exportTitle(int number) {
        return texts.in(Language.NB).t("payroll.document.export", number);
    }

    String voucherTitle() {
        return texts.in(Language.NB).t("payroll.document.voucher");
    }
}
