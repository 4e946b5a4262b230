package no.kneika.claims.domain;

/** Statements as a bank writes them, for tests. */
public final class BankPapers {

    public static final String ACCOUNT = "15032458017";

    private BankPapers() {}

    public static String camt(String version, String entries) {
        return camt(version, "U-2026-231", ACCOUNT, entries);
    }

    public static String camt(String version, String id, String account, String entries) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s">
                <BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-12-02T06:00:00</CreDtTm></GrpHdr>
                <Stmt><Id>%s</Id><Acct><Id><IBAN>NO93%s</IBAN></Id><Ccy>NOK</Ccy></Acct>
                %s
                </Stmt></BkToCstmrStmt></Document>
                """.formatted(version, id, account, entries);
    }

    public static String entry(String version, String number, String amount, String kid) {
        var old = version.equals("02");
        return """
                <Ntry><NtryRef>%s</NtryRef><Amt Ccy="NOK">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>%s
                <BookgDt><Dt>2026-12-01</Dt></BookgDt><ValDt><Dt>2026-12-01</Dt></ValDt><AcctSvcrRef>REF-%s</AcctSvcrRef>
                <BkTxCd/><NtryDtls><TxDtls><RltdPties><Dbtr>%s</Dbtr></RltdPties>
                <RmtInf><Strd><CdtrRefInf><Ref>%s</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>
                """.formatted(
                        number,
                        amount,
                        old ? "<Sts>BOOK</Sts>" : "<Sts><Cd>BOOK</Cd></Sts>",
                        number,
                        old ? "<Nm>Arbeids- og velferdsetaten</Nm>" : "<Pty><Nm>Arbeids- og velferdsetaten</Nm></Pty>",
                        kid);
    }

    public static String part(String amount, String kid) {
        return """
                <TxDtls><Refs><AcctSvcrRef>BATCH</AcctSvcrRef></Refs><Amt Ccy="NOK">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                <RmtInf><Strd><CdtrRefInf><Ref>%s</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>
                """.formatted(amount, kid);
    }

    public static String balance(String kind, String amount) {
        return """
                <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="NOK">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                <Dt><Dt>2026-12-01</Dt></Dt></Bal>
                """.formatted(kind, amount);
    }
}
