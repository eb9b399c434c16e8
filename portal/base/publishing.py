"""Checks that a page must pass before it goes live, by whatever route.

Apps add their checks in `AppConfig.ready()`; BasePage.publish and the page editor run them all.
"""

from collections.abc import Callable

from django.core.exceptions import ValidationError

PublishCheck = Callable[..., None]
_checks: list[PublishCheck] = []


class PublishBlocked(ValidationError):
    """The page may not go live now; the messages say why, for the person who tried."""


def register_publish_check(check: PublishCheck) -> PublishCheck:
    """Add `check(page, user=None)`, which raises PublishBlocked when the page may not go live."""
    if check not in _checks:
        _checks.append(check)
    return check


def run_publish_checks(page, user=None) -> None:
    for check in _checks:
        check(page, user=user)
