"""Builds everything about money: bills, payments, AutoPay, the calendar and documents."""

from dataclasses import dataclass

from fastapi import APIRouter

from daystarr_portal.accounts.brand import BrandFile
from daystarr_portal.accounts.features import Feature
from daystarr_portal.arrangements.endpoints import arrangements_router
from daystarr_portal.arrangements.following import ArrangementsFollowed
from daystarr_portal.arrangements.letters import ArrangementLetters
from daystarr_portal.arrangements.service import ArrangementService
from daystarr_portal.autopay.changing import Changing
from daystarr_portal.autopay.endpoints import autopay_router
from daystarr_portal.autopay.letters import AutopayLetters
from daystarr_portal.autopay.running import autopay_run
from daystarr_portal.autopay.service import AutopayService
from daystarr_portal.billing.comparing import ComparingService
from daystarr_portal.billing.comparing_endpoints import comparing_router
from daystarr_portal.billing.endpoints import billing_router
from daystarr_portal.billing.service import BillingService
from daystarr_portal.calendar.endpoints import calendar_router
from daystarr_portal.calendar.service import CalendarService
from daystarr_portal.core.background import Periodic
from daystarr_portal.documents.compiler import Compiler
from daystarr_portal.documents.endpoints import documents_router
from daystarr_portal.documents.mailing import MailingService
from daystarr_portal.documents.more_endpoints import more_documents_router
from daystarr_portal.documents.receipt_letters import ReceiptLetters
from daystarr_portal.documents.service import DocumentService
from daystarr_portal.menu_pages import Foundation
from daystarr_portal.messages.letters import Letters
from daystarr_portal.money_work import MoneyWork, money_work
from daystarr_portal.payments.captures import CaptureService
from daystarr_portal.payments.charging import Charging
from daystarr_portal.payments.endpoints import methods_router, payments_router
from daystarr_portal.payments.removal import RemovalService
from daystarr_portal.payments.removal_endpoints import removal_router
from daystarr_portal.payments.service import PaymentService
from daystarr_portal.payments.webhooks import webhooks_router
from daystarr_portal.processors.base import PaymentProcessor
from daystarr_portal.scheduled.endpoints import scheduled_router
from daystarr_portal.scheduled.letters import ScheduledLetters
from daystarr_portal.scheduled.running import ScheduledRun
from daystarr_portal.scheduled.service import ScheduledService

ARRANGEMENTS_SECONDS = 30.0


@dataclass(frozen=True)
class MoneyPages:
    """What money adds to the server: routers under `/v1`, work beside the requests, and routers for processors."""

    routers: list[APIRouter]
    background: list[Periodic]
    public: list[APIRouter]
    work: MoneyWork


def build_money(base: Foundation, provider: BrandFile, processor: PaymentProcessor, letters: Letters) -> MoneyPages:
    """Every area that deals with money, on one payment processor."""
    database, clock, caller = base.database, base.clock, base.caller
    charging = Charging(database, clock, processor)
    billing = BillingService(database, clock)
    payments = PaymentService(database, clock, processor, charging, base.brand)
    captures = CaptureService(database, clock, processor)
    documents = DocumentService(database, clock, billing, payments, Compiler(), provider)
    work = money_work(database, clock, processor, letters, captures)

    autopay_letters = AutopayLetters(letters)
    changing = Changing(database, clock, processor, charging, base.brand, autopay_letters)
    autopay = AutopayService(database, clock, processor, changing, autopay_letters)

    arrangement_letters = ArrangementLetters(letters)
    arrangements = ArrangementService(database, clock, processor, base.settings.arrangements, arrangement_letters)

    payer, invoices = base.gate(Feature.PAYMENTS), base.gate(Feature.INVOICES)
    recurring, receipts = base.gate(Feature.RECURRING_PAYMENTS), base.gate(Feature.PAYMENT_RECEIPTS)
    mailing = MailingService(database, clock, documents, billing, payments, letters)
    routers = [
        payments_router(payments, caller, payer, receipts),
        more_documents_router(documents, mailing, invoices, receipts),
        comparing_router(ComparingService(database), invoices),
        removal_router(RemovalService(database, clock), recurring),
        billing_router(billing, caller, invoices),
        methods_router(captures, caller, payer),
        documents_router(documents, caller, invoices),
        autopay_router(autopay, changing, caller, recurring),
        scheduled_router(
            ScheduledService(database, clock, processor, payments, ScheduledLetters(letters)), caller, payer
        ),
        arrangements_router(arrangements, caller, payer),
        calendar_router(CalendarService(database, clock), base.gate(Feature.CALENDAR)),
    ]
    background = work.background(base.settings.reconcile_seconds)
    receipts_by_email = ReceiptLetters(database, clock, documents, letters)
    background.append(Periodic("receipts", base.settings.reconcile_seconds, receipts_by_email.send))
    followed = ArrangementsFollowed(database, clock, arrangement_letters)
    background.append(Periodic("arrangements", ARRANGEMENTS_SECONDS, followed.run))
    if base.settings.demo:  # elsewhere a timer runs `daystarr-portal autopay run`
        run = autopay_run(database, clock, charging, letters)
        background.append(Periodic("autopay", base.settings.autopay_seconds, run.run))
        due = ScheduledRun(database, clock, charging, letters)
        background.append(Periodic("scheduled payments", base.settings.autopay_seconds, due.run))
    return MoneyPages(routers, background, [webhooks_router(work.webhooks, processor.name)], work)
