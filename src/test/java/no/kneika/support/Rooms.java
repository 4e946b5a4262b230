package no.kneika.support;

import no.kneika.claims.service.AnswerClaim;
import no.kneika.claims.service.DispatchClaim;
import no.kneika.claims.service.OwedBack;
import no.kneika.claims.service.PrepareClaim;
import no.kneika.claims.service.RepayFunder;
import no.kneika.claims.service.UndoRepayment;
import no.kneika.claims.store.ClaimLineRows;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.RepaymentRows;
import no.kneika.claims.store.SentFigures;
import no.kneika.funding.Funding;
import no.kneika.funding.RecordGrant;
import no.kneika.hours.service.EntryWords;
import no.kneika.hours.service.LogHours;
import no.kneika.hours.service.Timesheets;
import no.kneika.institution.Institutions;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.Mentors;
import no.kneika.payroll.Payroll;
import no.kneika.payroll.service.Reconciliations;
import no.kneika.payroll.store.AskedBack;
import no.kneika.payroll.store.Exports;
import org.springframework.stereotype.Component;

/** The rooms an hour walks through from the day it is worked to the day its money is back, for long histories. */
@Component
public record Rooms(
        Walk walk,
        Institutions institutions,
        Funding funding,
        RecordGrant grants,
        Mentors mentors,
        LogHours log,
        EntryWords words,
        Timesheets sheets,
        Payroll payroll,
        Exports exports,
        AskedBack asked,
        Reconciliations reconciliations,
        PrepareClaim prepare,
        DispatchClaim dispatch,
        AnswerClaim answers,
        ClaimRows claims,
        SentFigures figures,
        RepayFunder repaying,
        RepaymentRows repayments,
        OwedBack owing,
        ClaimLineRows claimLines,
        UndoRepayment undoing,
        Ledger ledger) {}
