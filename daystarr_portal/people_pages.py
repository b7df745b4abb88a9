"""Builds what people do about themselves: getting in, their password and their sessions."""

from dataclasses import dataclass

from fastapi import APIRouter

from daystarr_portal.auth.gate import PasswordGate
from daystarr_portal.auth.lockout import Lockout
from daystarr_portal.auth.rules import PasswordRules
from daystarr_portal.auth.service import AuthService
from daystarr_portal.core.background import Periodic
from daystarr_portal.core.throttle import per_minute
from daystarr_portal.entry.attempts import Attempts
from daystarr_portal.entry.endpoints import entry_router
from daystarr_portal.entry.lookup import Lookup
from daystarr_portal.entry.password_reset import PasswordResetService
from daystarr_portal.entry.registration import RegistrationService
from daystarr_portal.menu_pages import PURGE_SECONDS, Foundation
from daystarr_portal.messages.letters import Letters
from daystarr_portal.own_sign_in.endpoints import password_router, sessions_router
from daystarr_portal.own_sign_in.password_service import PasswordService
from daystarr_portal.own_sign_in.session_service import SessionService
from daystarr_portal.preferences.endpoints import preferences_router
from daystarr_portal.preferences.service import PreferencesService
from daystarr_portal.two_step.endpoints import two_step_router
from daystarr_portal.two_step.service import TwoStepService


@dataclass(frozen=True)
class PeoplePages:
    """What people's own settings add to the server: routers under `/v1`, and work beside the requests."""

    routers: list[APIRouter]
    background: list[Periodic]


def build_people(base: Foundation, auth: AuthService, letters: Letters) -> PeoplePages:
    """Every area about the people who sign in."""
    database, clock, caller, passwords = base.database, base.clock, base.caller, base.passwords
    rules = PasswordRules((base.brand.name, base.brand.short_name, base.brand.website))
    gate = PasswordGate(database, clock, passwords, Lockout(base.sealer("password confirmation")))
    own_password = PasswordService(database, clock, passwords, rules, gate, auth.factors, letters)
    allow_checks = per_minute(base.settings.rate_limits.password_checks)
    attempts = Attempts(database, clock, base.sealer("entry"))
    registration = RegistrationService(attempts, passwords, rules, auth, letters)
    reset = PasswordResetService(attempts, passwords, rules, auth.lockout, auth.factors, letters)
    allow_entries = per_minute(base.settings.rate_limits.entries)

    two_step = TwoStepService(database, clock, auth.factors, gate, auth.code_lockout, letters, base.brand)

    routers = [
        two_step_router(two_step, caller),
        preferences_router(PreferencesService(database, clock, letters), caller),
        password_router(own_password, caller, allow_checks),
        sessions_router(SessionService(database, clock), caller),
        entry_router(registration, reset, allow_entries),
    ]
    background = [
        Periodic("entries", base.settings.deliver_seconds, Lookup(attempts, letters).work),
        Periodic("purge entries", PURGE_SECONDS, attempts.purge),
    ]
    return PeoplePages(routers, background)
